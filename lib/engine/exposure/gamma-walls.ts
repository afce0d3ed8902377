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

/** Unsigned gamma·OI·m·S²·0.01 of one side by strike, within ±20 % of spot. */
function sideByStrike(book: ChainBook, side: number): Map<number, StrikeSide> {
  const { chain, gamma, size, listed, included } = book;
  const { strike, right, expiration, openInterest, volume } = chain.columns;
  const soon = chain.expirations.map((e) => e.settlesAt - chain.asOf <= EXPIRING_DAYS * DAY_MS);
  const perShare = MULTIPLIER * chain.spot * chain.spot * 0.01;
  const strikes = new Map<number, StrikeSide>();
  for (let i = 0; i < listed.length; i++) {
    const level = strike[i] ?? Number.NaN;
    if (listed[i] === 0 || right[i] !== side || !isNearSpot(level, chain.spot, HALF_WIDTH)) continue;
    const row = strikes.get(level) ?? { gex: 0, expiring: 0, openInterest: 0, volume: null };
    strikes.set(level, row);
    const gex = included[i] === 1 ? Math.abs(gamma[i] ?? 0) * (size[i] ?? 0) * perShare : 0;
    row.gex += gex;
    if (soon[expiration[i] ?? 0]) row.expiring += gex;
    row.openInterest += openInterest[i] || 0;
    const traded = volume[i] ?? Number.NaN;
    if (Number.isFinite(traded)) row.volume = (row.volume ?? 0) + traded;
  }
  return strikes;
}

function wallsOf(book: ChainBook, side: number): GammaWall[] {
  const strikes = [...sideByStrike(book, side)].filter(([, row]) => row.gex > 0);
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
export const gammaWalls = (book: ChainBook): { calls: GammaWall[]; puts: GammaWall[] } => ({
  calls: wallsOf(book, CALL),
  puts: wallsOf(book, PUT),
});
