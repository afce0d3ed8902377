import { americanMemo } from '../pricing/american/american-memo.ts';
import { InvalidArgument } from '../require.ts';
import { actualPnl, attributePosition, sumOfPnl } from './attribute-position.ts';
import type { HeldLeg, LegPnl, PathAttribution } from './attribution-report.ts';
import { largestRemainder } from './round-to-cents.ts';

/**
 * Attribution along a holding path: each step by itself, their sum the whole. The whole P&L is rounded to cents and
 * shared over the steps, so that steps and total agree as displayed. Finer steps leave less unexplained.
 * @param steps the same legs from each reading to the next
 * @throws InvalidArgument naming what cannot be attributed, and its value
 */
export function attributePath(steps: readonly (readonly HeldLeg[])[]): PathAttribution {
  if (steps.length === 0) throw new InvalidArgument('steps', 'none', 'at least two readings');
  const memo = americanMemo();
  const totals = largestRemainder(steps.map(actualPnl));
  const reports = steps.map((legs, i) => attributePosition(legs, { totalCents: totals[i] ?? 0, memo }));
  const byLeg = (steps[0] ?? []).map(({ style, right, strike, quantity }, leg): LegPnl => {
    const rows = reports.flatMap((report) => report.byLeg[leg] ?? []);
    return { style, right, strike, quantity, ...sumOfPnl(rows) };
  });
  return { ...sumOfPnl(reports), byLeg, steps: reports };
}
