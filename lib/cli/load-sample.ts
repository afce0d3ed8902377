import { fork } from 'node:child_process';
import { tradingSession } from '../engine/market/exchange-calendar.ts';
import { sampleDailyHistory } from '../engine/simulate/sample-daily-history.ts';
import { sampleMarketEvents } from '../engine/simulate/sample-events.ts';
import { sampleMarket } from '../engine/simulate/sample-market.ts';
import { SAMPLE_SYMBOLS, type SampleSymbol } from '../engine/simulate/sample-underlyings.ts';
import { saveSampleHistory } from '../store/sample-market.ts';

/** Each part is loaded by a process of its own; of a symbol the sessions follow each other. */
const PARTS: readonly (readonly SampleSymbol[])[] = [['SPY'], ['SPX', 'QQQ', 'NVDA']];

/** Bars, daily volatilities and events of every symbol: what any chain of the market may be read with. */
async function loadHistories(days: number): Promise<void> {
  for (const symbol of SAMPLE_SYMBOLS) {
    const { priorBars, sessions } = sampleMarket(symbol, { days });
    const { bars, iv30 } = sampleDailyHistory(symbol);
    const fiveMinuteBars = [...priorBars, ...sessions.flat()];
    const end = fiveMinuteBars.at(-1)?.start ?? 0;
    await saveSampleHistory({
      symbol,
      fiveMinuteBars,
      dailyBars: bars.filter((bar) => bar.start <= end),
      iv30: iv30.map((row) => ({ ...row, asOf: tradingSession(row.date)?.closesAt ?? 0 })),
      events: sampleMarketEvents(symbol),
    });
  }
}

/** Loads the chains of some symbols in another process, which tells of each one stored. */
function loadPart(symbols: readonly SampleSymbol[], days: number, onStored: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./load-sample-part.ts', import.meta.url), [String(days), ...symbols], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints += chunk.toString('utf8');
    });
    child.on('message', onStored);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`loading the sample market (${symbols.join(', ')}) failed:\n${complaints.trim()}`));
    });
  });
}

/**
 * Stores the sample market through the same path as an import, in two processes.
 * @param days of how many sessions chains are stored
 * @returns how many snapshots were stored
 */
export async function loadSampleMarket(
  days: number,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const total = SAMPLE_SYMBOLS.reduce(
    (sum, symbol) => sum + sampleMarket(symbol, { days }).snapshots.length,
    0,
  );
  await loadHistories(days);
  let done = 0;
  await Promise.all(PARTS.map((symbols) => loadPart(symbols, days, () => onProgress(++done, total))));
  return done;
}
