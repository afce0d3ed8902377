import { findRoot } from '../math/root-finding.ts';
import type { StrikeExposure, ZeroGammaFlip } from './exposure-report.ts';
import { fineProfile } from './gamma-profile.ts';
import { netGexAt, type ProfileTerms } from './profile-terms.ts';

export const LOWEST = 0.8;
export const HIGHEST = 1.2;
/** Below this share of its maximum the profile is underflow noise: no sign is read there. */
const NOISE = 1e-6;
const TOLERANCE = 1e-7;

/** All sign changes between 0.8 and 1.2 times spot, lowest first, each polished by exact evaluation. */
function signChanges(terms: ProfileTerms): number[] {
  const { spots, netGex } = fineProfile(terms);
  const isInside = (s: number) => s >= LOWEST * terms.spot && s <= HIGHEST * terms.spot;
  const levels = [LOWEST * terms.spot, ...spots.filter(isInside), HIGHEST * terms.spot];
  const exact = (s: number) => netGexAt(terms, s);
  const values = [
    exact(levels[0] ?? 0),
    ...netGex.filter((_, j) => isInside(spots[j] ?? 0)),
    exact(levels.at(-1) ?? 0),
  ];
  const floor = NOISE * values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const roots: number[] = [];
  let before = -1;
  values.forEach((value, j) => {
    if (!(Math.abs(value) > floor)) return;
    const [lo, hi] = [levels[before] ?? 0, levels[j] ?? 0];
    const crosses = before >= 0 && (values[before] ?? 0) > 0 !== value > 0;
    if (crosses && exact(lo) > 0 !== exact(hi) > 0)
      roots.push(findRoot(exact, lo, hi, TOLERANCE * terms.spot));
    before = j;
  });
  return roots;
}

/** Where the running sum of net GEX over strikes, at the fixed spot, changes sign: linear between strikes, nearest to spot. */
export function cumulativeFlip(byStrike: readonly StrikeExposure[], spot: number): number | null {
  let running = 0;
  let nearest: number | null = null;
  byStrike.forEach(({ strike, netGex }, j) => {
    const before = running;
    running += netGex;
    const previous = byStrike[j - 1]?.strike;
    if (previous === undefined || before === 0 || before > 0 === running > 0) return;
    const level = previous + ((strike - previous) * before) / (before - running);
    if (nearest === null || Math.abs(level - spot) < Math.abs(nearest - spot)) nearest = level;
  });
  return nearest;
}

const compact = (level: number) => level.toFixed(level >= 1000 ? 0 : 2);

function whyNone(terms: ProfileTerms): string {
  if (terms.start.length === 0) return 'no contract with open interest and a volatility';
  const sign = netGexAt(terms, terms.spot) > 0 ? 'positive' : 'negative';
  const range = `${compact(LOWEST * terms.spot)} to ${compact(HIGHEST * terms.spot)}`;
  return `net gamma stays ${sign} at every price from ${range}`;
}

/**
 * Zero-gamma flip: the sign change of the re-priced profile nearest to spot, to 1e-6·S, with all others; null with
 * the reason when there is none within ±20 %. `cumulative` is the other quantity that goes by this name.
 */
export function zeroGammaFlip(terms: ProfileTerms, byStrike: readonly StrikeExposure[]): ZeroGammaFlip {
  const all = signChanges(terms);
  const distance = (level: number) => Math.abs(level - terms.spot);
  const level = all.reduce<number | null>(
    (best, root) => (best === null || distance(root) < distance(best) ? root : best),
    null,
  );
  const cumulative = cumulativeFlip(byStrike, terms.spot);
  return { level, reason: level === null ? whyNone(terms) : null, all, cumulative };
}
