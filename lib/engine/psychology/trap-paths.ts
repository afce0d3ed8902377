import type { ChainBook } from '../exposure/chain-book.ts';
import { expirationRanges } from '../exposure/chain-carry.ts';
import { CALL, type OptionRight } from '../market/option-chain.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import type { AnnualVolatility, Dollars, Years } from '../units.ts';
import type { LuredContract } from './lured-contracts.ts';
import type { WallSpread } from './wall-spread.ts';

/** One moment of a path: what each side's position is worth then. Dollars per contract or spread of 100. */
export interface PathStep {
  readonly label: string;
  readonly spot: number;
  readonly daysLeft: number;
  readonly buyerValue: Dollars;
  readonly buyerProfit: Dollars;
  /** What it costs the seller to close. */
  readonly sellerCost: Dollars;
  readonly sellerProfit: Dollars;
}

export interface TrapPath {
  readonly scenario: 'held' | 'broken';
  readonly steps: readonly PathStep[];
}

/** The buyer's way and the seller's with today's quotes. */
export interface TrapPaths {
  readonly paths: readonly TrapPath[];
  /** Per contract or spread of 100: the buyer pays the ask, the seller takes the natural credit. */
  readonly buyerPays: Dollars;
  readonly sellerTakes: Dollars;
  /** What goes to the dealer's bid-ask spread: of the buyer's contract, and half of the seller's two. */
  readonly dealerTakes: Dollars;
  readonly method: string;
}

const MULTIPLIER = 100;
const METHOD =
  'Re-priced at each contract’s volatility of now (European); at the start quotes, at expiration intrinsic value.';

const cents = (value: number): Dollars => Math.round(value * 1e4) / 100 || 0;

/** The volatility of one contract of a side; null without one. */
function volatilityOf(book: ChainBook, expiration: number, side: OptionRight, level: number): number | null {
  const { strike, right } = book.chain.columns;
  const { start, end } = expirationRanges(book.chain)[expiration] ?? { start: 0, end: 0 };
  for (let i = start; i < end; i++)
    if (strike[i] === level && (right[i] === CALL) === (side === 'call')) {
      const own = book.contracts.volatility[i] ?? Number.NaN;
      return own > 0 ? own : null;
    }
  return null;
}

interface Strip {
  readonly strike: number;
  readonly volatility: AnnualVolatility;
}

interface Moment {
  readonly label: string;
  readonly spot: number;
  /** Share of the time to expiration that is left. */
  readonly left: number;
}

/** The buyer's and the seller's value at one moment after the start, dollars per share. */
function valuesAt(
  { spot, left }: Moment,
  {
    right,
    years,
    rate,
    dividendYield,
  }: { right: OptionRight; years: Years; rate: number; dividendYield: number },
  [bought, short, long]: readonly [Strip, Strip, Strip],
) {
  const intrinsic = (strike: number) => Math.max(0, right === 'call' ? spot - strike : strike - spot);
  const value = ({ strike, volatility }: Strip) =>
    left > 0
      ? europeanPrice({ right, spot, strike, years: years * left, volatility, rate, dividendYield })
      : intrinsic(strike);
  return { buyer: value(bought), seller: value(short) - value(long) };
}

/**
 * Two ways it can go, with today's quotes: the wall holds (price touches it a third of the way, is back two thirds of
 * the way and stays), and it breaks (price runs one expected move beyond it by expiration). Null without a volatility
 * for each contract.
 * @param expectedMove to the expiration, dollars
 */
export function trapPaths(
  book: ChainBook,
  expiration: number,
  lured: LuredContract,
  spread: WallSpread,
  expectedMove: Dollars,
): TrapPaths | null {
  const { spot } = book.chain;
  const carry = book.carry[expiration];
  const { right } = lured;
  const strips = [lured.strike, spread.short.strike, spread.long.strike].map((strike) => {
    const volatility = volatilityOf(book, expiration, right, strike);
    return volatility === null ? null : { strike, volatility };
  });
  const [bought, short, long] = strips;
  if (carry === undefined || carry.expired || !bought || !short || !long) return null;
  const buyerPays = lured.ask * MULTIPLIER;
  const sellerTakes = spread.creditNatural * MULTIPLIER;
  const terms = { right, years: carry.years, rate: carry.rate, dividendYield: carry.dividendYield };
  const stepOf = (moment: Moment, values: { buyer: number; seller: number }): PathStep => ({
    label: moment.label,
    spot: moment.spot,
    daysLeft: carry.years * 365 * moment.left,
    buyerValue: cents(values.buyer),
    buyerProfit: cents(values.buyer - lured.ask),
    sellerCost: cents(values.seller),
    sellerProfit: cents(spread.creditNatural - values.seller),
  });
  const start: Moment = { label: 'Now', spot, left: 1 };
  const closing = { buyer: lured.bid, seller: spread.short.ask - spread.long.bid };
  const path = (scenario: TrapPath['scenario'], moments: readonly Moment[]): TrapPath => ({
    scenario,
    steps: [
      stepOf(start, closing),
      ...moments.map((own) => stepOf(own, valuesAt(own, terms, [bought, short, long]))),
    ],
  });
  const wall = spread.short.strike;
  const beyond = right === 'call' ? wall + expectedMove : wall - expectedMove;
  const touch: Moment = { label: 'At the wall', spot: wall, left: 2 / 3 };
  return {
    paths: [
      path('held', [touch, { label: 'Back', spot, left: 1 / 3 }, { label: 'Expiration', spot, left: 0 }]),
      path('broken', [
        touch,
        { label: 'Half a move beyond', spot: (wall + beyond) / 2, left: 1 / 3 },
        { label: 'Expiration', spot: beyond, left: 0 },
      ]),
    ],
    buyerPays: cents(buyerPays / MULTIPLIER),
    sellerTakes: cents(sellerTakes / MULTIPLIER),
    dealerTakes: cents(lured.ask - lured.bid + (spread.creditMid - spread.creditNatural)),
    method: METHOD,
  };
}
