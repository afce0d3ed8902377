import type { ChainBook } from '../exposure/chain-book.ts';
import { MULTIPLIER } from '../exposure/contract-exposure.ts';
import { CALL, type OptionRight, PUT } from '../market/option-chain.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { InvalidArgument } from '../require.ts';
import type { Share, Shares } from '../units.ts';
import { unwindFlow } from './unwind-flow.ts';

/** What dealers trade on the way to a wall. */
export interface ApproachStep {
  readonly from: number;
  readonly to: number;
  /** Bought positive. */
  readonly hedgeShares: Shares;
}

/**
 * Customers take profit at a wall. All shares are those of dealers who are short these options (`short_all`); under
 * `naive` dealers are long calls, and calls reverse.
 */
export interface WallUnwind {
  readonly right: OptionRight;
  readonly strike: number;
  /** Where they sell back: the wall, or spot where it is beyond it already. */
  readonly price: number;
  readonly openInterest: number;
  readonly closedShare: Share;
  readonly contracts: number;
  /** Of one long option at that price, mean over the expirations by open interest. */
  readonly delta: number;
  /** Traded when they close: n·delta·m, sold for calls. */
  readonly unwindShares: Shares;
  readonly approach: readonly ApproachStep[];
  readonly approachShares: Shares;
  /** Contracts that must close for the unwind to offset all that was traded on the way. */
  readonly offsettingContracts: number | null;
}

const wholeSteps = (spot: number, price: number, step: number): number[] => {
  const side = Math.sign(price - spot);
  const first = side > 0 ? Math.floor(spot / step) + 1 : Math.ceil(spot / step) - 1;
  const spots = [spot];
  for (let j = first; side !== 0 && (price - j * step) * side > 1e-9; j += side)
    spots.push(Number((j * step).toPrecision(12)));
  return side === 0 ? spots : [...spots, price];
};

/**
 * The unwind at a wall: `closedShare` of the side's open interest there is sold back at the wall, every expiration in
 * scope alike, and what dealers had to trade for those options on the way there, every `step` dollars.
 * @throws InvalidArgument for a share outside (0, 1], or a strike without open interest and volatility on that side
 */
export function wallUnwind(
  book: ChainBook,
  { right, strike }: { readonly right: OptionRight; readonly strike: number },
  closedShare: Share,
  step: number,
): WallUnwind {
  if (!(closedShare > 0 && closedShare <= 1))
    throw new InvalidArgument('sell', closedShare * 100, 'above 0 and at most 100 %');
  const { chain, contracts, profileVolatility } = book;
  const side = right === 'call' ? CALL : PUT;
  const price = right === 'call' ? Math.max(chain.spot, strike) : Math.min(chain.spot, strike);
  const spots = wholeSteps(chain.spot, price, step);
  const at = (column: Float64Array, row: number) => column[row] ?? Number.NaN;
  const deltas = spots.map(() => 0);
  let openInterest = 0;
  chain.columns.strike.forEach((level, row) => {
    const held = at(chain.columns.openInterest, row);
    const [years, volatility] = [at(contracts.years, row), at(profileVolatility, row)];
    const isOwn = level === strike && chain.columns.right[row] === side && book.included[row] === 1;
    if (!isOwn || !(held > 0) || !(years > 0) || !(volatility > 0)) return;
    openInterest += held;
    const [rate, dividendYield] = [at(contracts.rate, row), at(contracts.dividendYield, row)];
    spots.forEach((spot, j) => {
      const { delta } = europeanGreeks({ right, strike, years, volatility, rate, dividendYield, spot });
      deltas[j] = (deltas[j] ?? 0) + held * delta;
    });
  });
  if (openInterest === 0) throw new InvalidArgument('strike', strike, `a strike with ${right}s to sell back`);
  const delta = (deltas.at(-1) ?? 0) / openInterest;
  const sold = closedShare * openInterest;
  const approach = spots.slice(1).map((to, j) => ({
    from: spots[j] ?? to,
    to,
    hedgeShares: MULTIPLIER * ((deltas[j + 1] ?? 0) - (deltas[j] ?? 0)),
  }));
  const approachShares = approach.reduce((sum, { hedgeShares }) => sum + hedgeShares, 0);
  return {
    right,
    strike,
    price,
    openInterest,
    closedShare,
    contracts: sold,
    delta,
    unwindShares: unwindFlow({ right, contracts: sold, delta, multiplier: MULTIPLIER }, 'short_all'),
    approach,
    approachShares,
    offsettingContracts: delta === 0 ? null : Math.abs(approachShares / (delta * MULTIPLIER)),
  };
}
