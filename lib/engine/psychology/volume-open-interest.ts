import type { ChainBook } from '../exposure/chain-book.ts';
import { isNearSpot } from '../exposure/near-spot.ts';
import { CALL, type OptionRight } from '../market/option-chain.ts';

const NEAR = 3;
const TOP_SHARE = 0.2;

/** Volume so far today over open interest of one side of one strike, summed over the expirations in scope. */
export interface VolumeOpenInterest {
  readonly strike: number;
  readonly right: OptionRight;
  readonly volume: number;
  readonly openInterest: number;
  readonly ratio: number;
}

export type TurnoverClass = 'static' | 'normal' | 'elevated' | 'heavy' | 'extreme';

/** Class of a V/OI ratio: < 0.75 static, < 1.5 normal, < 2 elevated, < 5 heavy, else extreme. */
export function turnoverClass(ratio: number): TurnoverClass {
  if (ratio < 0.75) return 'static';
  if (ratio < 1.5) return 'normal';
  if (ratio < 2) return 'elevated';
  return ratio < 5 ? 'heavy' : 'extreme';
}

/**
 * V/OI of each side of each strike that has open interest and whose volume is given; null when the chain carries no
 * volume at all. Of several expirations, those without a volume add none.
 */
export function volumeOpenInterest(book: ChainBook): VolumeOpenInterest[] | null {
  const { right, volume, openInterest } = book.chain.columns;
  const { strikes, of } = book.strikes;
  const rows: {
    strike: number;
    right: OptionRight;
    volume: number;
    openInterest: number;
    hasVolume: boolean;
  }[] = [];
  const sides: ((typeof rows)[number] | undefined)[] = new Array(2 * strikes.length).fill(undefined);
  for (let i = 0; i < of.length; i++) {
    if (book.listed[i] === 0) continue;
    const isCall = right[i] === CALL;
    const key = 2 * (of[i] ?? 0) + (isCall ? 0 : 1);
    let row = sides[key];
    if (row === undefined) {
      const strike = strikes[of[i] ?? 0] ?? Number.NaN;
      row = { strike, right: isCall ? 'call' : 'put', volume: 0, openInterest: 0, hasVolume: false };
      sides[key] = row;
      rows.push(row);
    }
    row.hasVolume ||= Number.isFinite(volume[i]);
    row.volume += volume[i] || 0;
    row.openInterest += openInterest[i] || 0;
  }
  const known = rows.filter((row) => row.hasVolume);
  if (known.length === 0) return null;
  return known
    .filter((row) => row.openInterest > 0)
    .map(({ hasVolume: _, ...row }) => ({ ...row, ratio: row.volume / row.openInterest }));
}

/** The highest V/OI among the top fifth by open interest within ±3 % of spot; null when none is listed there. */
export function busiestStrike(rows: readonly VolumeOpenInterest[], spot: number): VolumeOpenInterest | null {
  const near = rows.filter((row) => isNearSpot(row.strike, spot, NEAR));
  const ranked = [...near].sort((a, b) => b.openInterest - a.openInterest);
  const top = ranked.slice(0, Math.ceil(ranked.length * TOP_SHARE));
  return top.reduce<VolumeOpenInterest | null>(
    (best, row) => (best === null || row.ratio > best.ratio ? row : best),
    null,
  );
}
