import type { StrikeExposure, ZeroGammaFlip } from './exposure-report.ts';
import { fineProfile, type SampledProfile } from './gamma-profile.ts';
import { profileRoots, type SampledFunction } from './profile-roots.ts';
import { netGexAt, netGexSlope, type ProfileTerms } from './profile-terms.ts';

export const LOWEST = 0.8;
export const HIGHEST = 1.2;
/** Below this share of its maximum the profile is underflow noise: no sign is read there. */
const NOISE = 1e-6;
const TOLERANCE = 1e-7;

/** The profile between 0.8 and 1.2 times spot with both ends exact, and what counts as noise on it. */
function sampledProfile(terms: ProfileTerms, { spots, netGex }: SampledProfile): SampledFunction {
  const [lowest, highest] = [LOWEST * terms.spot, HIGHEST * terms.spot];
  const inside = [...spots.keys()].filter((j) => (spots[j] ?? 0) > lowest && (spots[j] ?? 0) < highest);
  const known = new Map<number, number>();
  const exact = (level: number) => {
    const value = known.get(level) ?? netGexAt(terms, level);
    known.set(level, value);
    return value;
  };
  const values = [exact(lowest), ...inside.map((j) => netGex[j] ?? 0), exact(highest)];
  const floor = NOISE * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const levels = [lowest, ...inside.map((j) => spots[j] ?? 0), highest];
  return { levels, values, exact, exactSlope: (level) => netGexSlope(terms, level), floor };
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

function whyNone({ spot }: ProfileTerms, { values, floor }: SampledFunction): string {
  const signs = new Set(values.filter((value) => Math.abs(value) > floor).map(Math.sign));
  const range = `from ${compact(LOWEST * spot)} to ${compact(HIGHEST * spot)}`;
  if (signs.size === 0) return `no contract has gamma at any price ${range}`;
  if (signs.size > 1) return `net gamma changes sign only where there is next to none, ${range}`;
  return `net gamma stays ${signs.has(1) ? 'positive' : 'negative'} at every price ${range}`;
}

/**
 * Zero-gamma flip: the sign change of the re-priced profile nearest to spot, to 1e-6·S, with all others; null with
 * the reason when there is none within ±20 %. `cumulative` is the other quantity that goes by this name.
 */
export function zeroGammaFlip(
  terms: ProfileTerms,
  byStrike: readonly StrikeExposure[],
  fine: SampledProfile = fineProfile(terms),
): ZeroGammaFlip {
  const sampled = sampledProfile(terms, fine);
  const all = profileRoots(sampled, TOLERANCE * terms.spot);
  const distance = (level: number) => Math.abs(level - terms.spot);
  const level = all.reduce<number | null>(
    (best, root) => (best === null || distance(root) < distance(best) ? root : best),
    null,
  );
  const cumulative = cumulativeFlip(byStrike, terms.spot);
  return { level, reason: level === null ? whyNone(terms, sampled) : null, all, cumulative };
}
