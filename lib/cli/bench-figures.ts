import { benchChain } from '../engine/bench/bench-chain.ts';
import { analysisFigure, lateFigure } from './bench-analyses.ts';
import { type BenchFigure, warmUpOf } from './bench-figure.ts';
import { columnFigures, forwardFigure, ladderFigure, profileFigures } from './bench-kernels.ts';
import { americanFigure, tradeFigures } from './bench-trades.ts';

/** The main table: every kernel at 20 000 contracts, and whole analyses. */
export async function benchFigures(): Promise<BenchFigure[]> {
  const made = benchChain(20_000, 'european');
  return [
    ...columnFigures(made, true),
    ...profileFigures(made),
    ladderFigure(made),
    forwardFigure(made),
    americanFigure(made),
    ...tradeFigures(),
    await analysisFigure(5_000, 'european', 25),
    await analysisFigure(20_000, 'european', 60),
    await analysisFigure(5_000, 'american', 60),
    lateFigure(),
  ];
}

/** Per contract of one chain size: volatility, greeks, profile and the whole analysis. */
export async function growthFigures(contracts: number): Promise<BenchFigure[]> {
  const made = benchChain(contracts, 'european');
  const [profile] = profileFigures(made);
  const analysis = await analysisFigure(contracts, 'european', null);
  const perContract = (figure: BenchFigure): BenchFigure => ({
    ...figure,
    unit: 'ns',
    per: contracts,
    warmUp: warmUpOf(contracts),
  });
  return [...columnFigures(made, false), ...(profile ? [profile] : []), analysis].map(perContract);
}
