import { previousSession } from '../engine/market/exchange-calendar.ts';
import type { PollSchedule } from '../engine/market/poll-schedule.ts';
import { publicationWindow, publishedSession } from '../engine/market/poll-schedule.ts';
import type { ExchangeDate } from '../engine/units.ts';
import type { ChainSource } from '../ingest/sources/chain-source.ts';
import type { SourceClient } from '../ingest/sources/source-client.ts';
import type { SourceSymbol } from '../ingest/sources/source-symbol.ts';
import { recordBackfill } from '../store/source-states.ts';
import type { BarsResult, BarsTask } from './bars-task.ts';
import type { SourceClock } from './source-clock.ts';

const MINUTE_MS = 60_000;
const REFRESH_MS = 5 * MINUTE_MS;
const AFTER_FAILURE_MS = 15 * MINUTE_MS;

interface BarsParts {
  readonly source: ChainSource;
  readonly client: SourceClient;
  readonly schedule: PollSchedule;
  readonly ingestBars: (task: BarsTask) => Promise<BarsResult>;
  readonly timeoutMs: number;
}

interface Kept {
  nextAt: number;
  /** Of the last session whose daily bars are in. */
  daysOf: ExchangeDate | null;
}

/**
 * Fetches the bars of polled symbols, before the chain that is read with them: daily ones and the latest session's
 * minutes at first and once after each session, minutes every five minutes. A failure is recorded and costs no chain.
 */
export class BarsKeeper {
  readonly #kept = new Map<string, Kept>();

  constructor(readonly parts: BarsParts) {}

  /** Fetches what is due for one symbol. Never throws. */
  async refresh(symbol: SourceSymbol, clock: SourceClock, stop: AbortSignal): Promise<void> {
    const { source, schedule } = this.parts;
    if (source.fetchBars === undefined) return;
    const now = clock.now();
    const kept = this.#kept.get(symbol.symbol) ?? { nextAt: 0, daysOf: null };
    if (now < kept.nextAt) return;
    this.#kept.set(symbol.symbol, kept);
    const session = publishedSession(schedule, now);
    const isOver = now >= publicationWindow(session, schedule).closesAt;
    const wanted = isOver ? session.date : previousSession(session.date).date;
    const withDaily = kept.daysOf !== wanted;
    try {
      const detail = await this.#fetch(symbol, now, withDaily, stop);
      kept.nextAt = now + REFRESH_MS;
      if (withDaily) kept.daysOf = wanted;
      await recordBackfill(source.name, symbol.symbol, { at: now, schedule, detail });
    } catch (error) {
      kept.nextAt = now + AFTER_FAILURE_MS;
      const detail = `bars: ${error instanceof Error ? error.message : String(error)}`;
      if (!stop.aborted)
        await recordBackfill(source.name, symbol.symbol, { at: null, schedule, detail }).catch(() => {});
    }
  }

  async #fetch(symbol: SourceSymbol, now: number, withDaily: boolean, stop: AbortSignal): Promise<string> {
    const { source, client, schedule, ingestBars, timeoutMs } = this.parts;
    const get = client.attempt(AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]));
    const fetched = (await source.fetchBars?.(get, symbol, withDaily)) ?? [];
    const { days, minutes } = await ingestBars({ source: source.name, schedule, now, fetched });
    return withDaily ? `${days} daily and ${minutes} one-minute bars` : `${minutes} one-minute bars`;
  }
}
