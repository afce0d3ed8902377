import { type AnalysisContext, analyze } from '../engine/analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import { isoInstant } from '../engine/market/iso-instant.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import type { PriceBar } from '../engine/market/price-bars.ts';
import { readAnalysisContext } from './analysis-context.ts';
import { markWithChain } from './mark-positions.ts';
import { metricsOf } from './metrics-of.ts';
import { analysisKey, type PreparedAnalysis } from './prepared-analysis.ts';
import { earlierSnapshots, readFlowSoon } from './session-flow.ts';
import { refreshLaterPhases } from './session-phases.ts';
import { snapshotRow } from './snapshot-row.ts';
import { type SnapshotFile, saveSnapshot } from './snapshots.ts';
import { StorageFull, StoreBusy } from './store-errors.ts';

const BAR_MS = 5 * 60_000;

/** Bars that ride along with the file count as if they were stored already. */
function withBars(context: AnalysisContext, chain: OptionChain, bars: readonly PriceBar[]): AnalysisContext {
  if (bars.length === 0) return context;
  const { opensAt } = sessionAt(chain.asOf);
  const stored = new Set([...context.priorBars, ...context.sessionBars].map((bar) => bar.start));
  const fresh = bars.filter((bar) => !stored.has(bar.start) && bar.start + BAR_MS <= chain.asOf);
  const merge = (known: readonly PriceBar[], isPart: (bar: PriceBar) => boolean) =>
    [...known, ...fresh.filter(isPart)].sort((a, b) => a.start - b.start);
  return {
    ...context,
    priorBars: merge(context.priorBars, (bar) => bar.start < opensAt),
    sessionBars: merge(context.sessionBars, (bar) => bar.start >= opensAt),
  };
}

/** Marks held paper positions; where the store is busy or full, the next look at them catches up. */
async function markOrLeave(chain: OptionChain, id: string): Promise<void> {
  try {
    await markWithChain(chain, id);
  } catch (error) {
    if (!(error instanceof StoreBusy || error instanceof StorageFull)) throw error;
  }
}

/** The analysis with the session's flow where that is near at hand, as pages need it; otherwise null. */
async function withFlow(chain: OptionChain, context: AnalysisContext) {
  const flowFrom = await earlierSnapshots(chain);
  const flow = await readFlowSoon(flowFrom, chain);
  return flow && { flowFrom, analysis: analyze(chain, { ...context, flow }, DEFAULT_ASSUMPTIONS) };
}

/**
 * Stores a chain with its default-view metrics, bars and event in one write. Idempotent by content. `onAnalysis` gets the
 * analysis of a new snapshot once it is stored, if what pages need beside it was near at hand.
 * @returns the id, whether it is new, and how many rows were kept and how many of them had not expired
 */
export async function ingestChainFile(file: SnapshotFile, onAnalysis?: (prepared: PreparedAnalysis) => void) {
  const { chain } = file;
  // Compressed beside the analysis, which holds this thread only.
  const row = snapshotRow(file);
  row.catch(() => undefined);
  const bars = file.bars.filter((b) => b.interval === '5m').flatMap((b) => b.bars);
  const context = withBars(await readAnalysisContext(chain), chain, bars);
  const whole = onAnalysis === undefined ? null : await withFlow(chain, context);
  const analysis = whole?.analysis ?? analyze(chain, context, DEFAULT_ASSUMPTIONS);
  const { reading, trap } = analysis;
  const beginsPhase = trap.verdict.since === isoInstant(chain.asOf);
  const { id, created } = await saveSnapshot(file, metricsOf(analysis), { reading, beginsPhase }, row);
  if (created) {
    if (whole !== null) {
      const { exposure, volatility } = analysis;
      const key = analysisKey(id, DEFAULT_ASSUMPTIONS, context, whole.flowFrom);
      onAnalysis?.({ key, reports: { exposure, trap, volatility } });
    }
    await refreshLaterPhases(chain);
    await markOrLeave(chain, id);
  }
  const { expiration, strike } = chain.columns;
  const live = chain.expirations.map((e) => e.settlesAt > chain.asOf);
  const accepted = expiration.reduce((count, index) => count + (live[index] ? 1 : 0), 0);
  return { id, created, contracts: strike.length, accepted };
}
