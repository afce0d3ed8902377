import type { OptionChain } from '../market/option-chain.ts';

/**
 * Forward of each expiration by an ordinary least-squares line through put-call parity of all two-sided mids, C − P =
 * D·(F − K): the loop that the engine's robust fit is compared with. Rows in pairs, a call then its put.
 */
export function plainForwards({ expirations, columns }: OptionChain): number[] {
  const { expiration, strike, bid, ask } = columns;
  const sums = expirations.map(() => ({ n: 0, x: 0, y: 0, xx: 0, xy: 0 }));
  for (let i = 0; i + 1 < strike.length; i += 2) {
    const own = sums[expiration[i] ?? 0];
    const bids = [bid[i] ?? 0, bid[i + 1] ?? 0] as const;
    if (own === undefined || !(bids[0] > 0 && bids[1] > 0)) continue;
    const x = strike[i] ?? Number.NaN;
    const y = (bids[0] + (ask[i] ?? Number.NaN) - bids[1] - (ask[i + 1] ?? Number.NaN)) / 2;
    own.n += 1;
    own.x += x;
    own.y += y;
    own.xx += x * x;
    own.xy += x * y;
  }
  return sums.map(({ n, x, y, xx, xy }) => {
    const slope = (n * xy - x * y) / (n * xx - x * x);
    return (slope * x - y) / n / slope;
  });
}
