import type { MarketImpact } from '../hedging/market-impact.ts';
import type { IvRank } from '../volatility/iv-rank.ts';
import type { Condition, TrapLevels, Verdict } from './trap-report.ts';

/** Which of the eight inputs of a reading are there; the others are named. */
export function inputsPresent(
  conditions: readonly Condition[],
  trapChecks: readonly Condition[],
  { expectedMove }: Pick<TrapLevels, 'expectedMove'>,
  { advShares }: Pick<MarketImpact, 'advShares'>,
  { rank }: Pick<IvRank, 'rank'>,
): Pick<Verdict, 'inputsPresent' | 'inputsTotal' | 'missing'> {
  const isKnown = (id: Condition['id']) =>
    [...conditions, ...trapChecks].find((c) => c.id === id)?.met !== null;
  const inputs: [string, boolean][] = [
    ['net GEX', isKnown('net_gex')],
    ['30-minute volume', isKnown('volume')],
    ['momentum', isKnown('momentum')],
    ['V/OI', isKnown('volume_oi')],
    ['RSI (15m)', isKnown('rsi_15m')],
    ['expected move', expectedMove !== null],
    ['average daily volume', advShares !== null],
    ['IV rank', rank !== null],
  ];
  const missing = inputs.filter(([, isThere]) => !isThere).map(([name]) => name);
  return { inputsPresent: inputs.length - missing.length, inputsTotal: inputs.length, missing };
}
