import { analyze } from '../engine/analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { benchChain } from '../engine/bench/bench-chain.ts';
import { lateSnapshot } from '../engine/bench/bench-session.ts';
import { plainAnalysis } from '../engine/bench/plain-analysis.ts';
import type { ExerciseStyle, OptionChain } from '../engine/market/option-chain.ts';
import { sampleSession } from '../engine/simulate/sample-session.ts';
import { compressColumns, decodeColumns, decompressColumns, encodeColumns } from '../store/column-codec.ts';
import { type BenchFigure, levelsOf, warmUpOf } from './bench-figure.ts';

const { priorBars, sessionBars } = sampleSession();
const context = { priorBars, sessionBars, earlier: [] };
/** The whole way from stored bytes to a report. */
export async function analysisFigure(
  contracts: number,
  style: ExerciseStyle,
  aim: number | null,
): Promise<BenchFigure> {
  const made = benchChain(contracts, style);
  const stored = await compressColumns(encodeColumns(made.chain.columns));
  const decoded = (): OptionChain['columns'] => decodeColumns(decompressColumns(stored));
  const levels = levelsOf(made.chain.spot);
  const kind = style === 'european' ? 'European' : 'American';
  return {
    name: `Analysis, ${contracts.toLocaleString('en-US')} ${kind} contracts, from stored bytes`,
    run: () => analyze({ ...made.chain, columns: decoded() }, context, DEFAULT_ASSUMPTIONS),
    unit: 'ms',
    per: 1,
    aim,
    warmUp: warmUpOf(contracts),
    others: [
      { name: 'plain loops after the same decoding', run: () => plainAnalysis(made, decoded(), levels) },
    ],
  };
}

/** The last snapshot of the sample session, its phases folded from the 78 before it, against the same chain alone. */
export function lateFigure(): BenchFigure {
  const { chain, context: late } = lateSnapshot(79);
  const contracts = chain.columns.strike.length.toLocaleString('en-US');
  return {
    name: `Analysis of a session's 79th snapshot, ${contracts} American contracts, with a year of daily history`,
    run: () => analyze(chain, late, DEFAULT_ASSUMPTIONS),
    unit: 'ms',
    per: 1,
    aim: null,
    warmUp: warmUpOf(chain.columns.strike.length),
    others: [
      {
        name: 'the same chain without session and history',
        run: () => analyze(chain, { priorBars: [], sessionBars: [], earlier: [] }, DEFAULT_ASSUMPTIONS),
      },
    ],
  };
}
