import { CALL, PUT } from '../market/option-chain.ts';
import type { ChainBook } from './chain-book.ts';
import { MULTIPLIER } from './contract-exposure.ts';
import type { GammaWall } from './exposure-report.ts';
import { isNearSpot } from './near-spot.ts';

const HALF_WIDTH = 20;
const EXPIRING_DAYS = 5;
const DAY_MS = 86_400_000;
const LISTED = 5;

interface StrikeSide {
  gex: number;
  expiring: number;
  openInterest: number;
  /** Null while no row gave one. */
  volume: number | null;
}

/** Unsigned gamma·OI·m·S²·0.01 of each side by strike, within ±20 % of spot: calls at 2·index, puts after them. */
function sidesByStrike(book: ChainBook): (StrikeSide | undefined)[] {
  const { chain, gamma, size, listed, included } = book;
  const { strikes, of } = book.strikes;
  const { right, expiration, openInterest, volume } = chain.columns;
  const soon = chain.expirations.map((e) => e.settlesAt - chain.asOf <= EXPIRING_DAYS * DAY_MS);
  const isNear = Array.from(strikes, (level) => isNearSpot(level, chain.spot, HALF_WIDTH));
  const perShare = MULTIPLIER * chain.spot * chain.spot * 0.01;
  const sides: (StrikeSide | undefined)[] = new Array(2 * strikes.length).fill(undefined);
  for (let i = 0; i < listed.length; i++) {
    const at = of[i] ?? 0;
    if (listed[i] === 0 || !isNear[at]) continue;
    const key = 2 * at + (right[i] ?? CALL);
    const row = sides[key] ?? { gex: 0, expiring: 0, openInterest: 0, volume: null };
    sides[key] = row;
    const gex = included[i] === 1 ? Math.abs(gamma[i] ?? 0) * (size[i] ?? 0) * perShare : 0;
    row.gex += gex;
    if (soon[expiration[i] ?? 0]) row.expiring += gex;
    row.openInterest += openInterest[i] || 0;
    const traded = volume[i] ?? Number.NaN;
    if (Number.isFinite(traded)) row.volume = (row.volume ?? 0) + traded;
  }
  return sides;
}

function wallsOf(book: ChainBook, sides: readonly (StrikeSide | undefined)[], side: number): GammaWall[] {
  const strikes: [number, StrikeSide][] = [];
  book.strikes.strikes.forEach((strike, at) => {
    const row = sides[2 * at + side];
    if (row !== undefined && row.gex > 0) strikes.push([strike, row]);
  });
  const total = strikes.reduce((sum, [, row]) => sum + row.gex, 0);
  strikes.sort(([a, x], [b, y]) => y.gex - x.gex || a - b);
  return strikes.slice(0, LISTED).map(([strike, row]) => ({
    strike,
    gex: row.gex,
    share: row.gex / total,
    distancePercent: (strike / book.chain.spot - 1) * 100,
    expiringShare: row.expiring / row.gex,
    volumeOi: row.openInterest > 0 && row.volume !== null ? row.volume / row.openInterest : null,
  }));
}

/** The five strikes with most call gamma and with most put gamma, largest first; the first ones are the walls. */
export function gammaWalls(book: ChainBook): { calls: GammaWall[]; puts: GammaWall[] } {
  const sides = sidesByStrike(book);
  return { calls: wallsOf(book, sides, CALL), puts: wallsOf(book, sides, PUT) };
}
