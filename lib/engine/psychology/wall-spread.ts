import type { ChainBook } from '../exposure/chain-book.ts';
import { expirationRanges } from '../exposure/chain-carry.ts';
import { CALL, type OptionRight } from '../market/option-chain.ts';
import { FLAG, isBlocking } from '../market/quote-flag.ts';
import type { Dollars } from '../units.ts';

/** One leg's quote, dollars per share. */
export interface SpreadLeg {
  readonly strike: number;
  readonly bid: number;
  readonly ask: number;
  readonly wide: boolean;
}

/** A credit spread: the wall's strike sold, one further out bought. Credits in dollars per share. */
export interface WallSpread {
  readonly short: SpreadLeg;
  readonly long: SpreadLeg;
  readonly width: number;
  readonly creditMid: number;
  /** Sold at the bid, bought at the ask. */
  readonly creditNatural: number;
  /** Per spread of 100: (width − credit) · 100, at the mid and natural. */
  readonly maxRisk: Dollars;
  readonly maxRiskNatural: Dollars;
  readonly breakEven: number;
  /** The mark at which half of the mid credit is earned, and what that is for one spread of 100. */
  readonly targetMark: number;
  readonly targetDollars: Dollars;
}

const MULTIPLIER = 100;

/** Tenths of a cent: quotes are decimal, their differences in binary are not. */
const decimal = (value: number) => Math.round(value * 1e6) / 1e6;

/** The largest of 1, 2, 5 times a power of ten that is not above 1 % of spot: 5 at 593, 50 at 5900. */
export function usualWidth(spot: number): number {
  const target = spot * 0.01;
  const power = 10 ** Math.floor(Math.log10(target));
  return ([5, 2, 1].find((step) => step * power <= target) ?? 1) * power;
}

/** Quoted contracts of one side of one expiration, by strike. */
function legs({ chain, flags }: ChainBook, expiration: number, side: OptionRight): SpreadLeg[] {
  const { strike, right, bid, ask } = chain.columns;
  const { start, end } = expirationRanges(chain)[expiration] ?? { start: 0, end: 0 };
  const found: SpreadLeg[] = [];
  for (let i = start; i < end; i++) {
    if ((right[i] === CALL) !== (side === 'call') || isBlocking(flags[i] ?? 0)) continue;
    const wide = ((flags[i] ?? 0) & FLAG.wide) !== 0;
    found.push({
      strike: strike[i] ?? Number.NaN,
      bid: bid[i] ?? Number.NaN,
      ask: ask[i] ?? Number.NaN,
      wide,
    });
  }
  return found;
}

/** The spread of two legs. 595/600 at 1.85: risk $315, target mark 0.925, $92.50. */
export function wallSpread(short: SpreadLeg, long: SpreadLeg, side: OptionRight): WallSpread {
  const width = Math.abs(long.strike - short.strike);
  const creditMid = decimal((short.bid + short.ask - long.bid - long.ask) / 2);
  const creditNatural = decimal(short.bid - long.ask);
  const breakEven = side === 'call' ? short.strike + creditMid : short.strike - creditMid;
  return {
    short,
    long,
    width,
    creditMid,
    creditNatural,
    maxRisk: decimal((width - creditMid) * MULTIPLIER),
    maxRiskNatural: decimal((width - creditNatural) * MULTIPLIER),
    breakEven: decimal(breakEven),
    targetMark: decimal(creditMid / 2),
    targetDollars: decimal((creditMid / 2) * MULTIPLIER),
  };
}

/**
 * Credit spreads sold at a wall, nearest to the usual width first; only those that bring a credit at the mid. Empty
 * where the wall's own contract has no quote.
 */
export function wallSpreads(
  book: ChainBook,
  expiration: number,
  side: OptionRight,
  wall: number,
): WallSpread[] {
  const quoted = legs(book, expiration, side);
  const short = quoted.find(({ strike }) => strike === wall);
  if (short === undefined) return [];
  const target = usualWidth(book.chain.spot);
  const isBeyond = ({ strike }: SpreadLeg) => (side === 'call' ? strike > wall : strike < wall);
  return quoted
    .filter(isBeyond)
    .map((long) => wallSpread(short, long, side))
    .filter(({ creditMid, width }) => creditMid > 0 && creditMid < width && width <= 2 * target)
    .sort((a, b) => Math.abs(a.width - target) - Math.abs(b.width - target) || a.width - b.width);
}
