import type { ExposureAnswer } from '@/lib/schema/exposure-answer.ts';
import { formatDollars, formatPrice, formatStrike } from '@/lib/view/format.ts';
import { niceTicks } from '../chart/nice-ticks.ts';

interface ProfilePoint {
  readonly spot: number;
  readonly positive: number | null;
  readonly negative: number | null;
}

/** What the profile chart draws: one line in two inks, the reference prices, and round ticks. */
export interface GammaProfileSeries {
  readonly points: readonly ProfilePoint[];
  readonly spot: number;
  readonly flips: readonly number[];
  readonly spotTicks: readonly number[];
  readonly gexTicks: readonly number[];
  readonly gexLabels: Readonly<Record<number, string>>;
  readonly current: string;
  readonly summary: string;
}

type Profile = Pick<ExposureAnswer, 'profile' | 'gamma_flip' | 'spot' | 'net_gex'>;

/** The line in two inks; a sign change gets a shared point at zero so that the inks meet. */
function twoInks({ spots, net_gex }: Profile['profile'], flips: readonly number[]): ProfilePoint[] {
  const points: ProfilePoint[] = spots.map((spot, i) => {
    const value = net_gex[i] ?? 0;
    return { spot, positive: value >= 0 ? value : null, negative: value <= 0 ? value : null };
  });
  const joints = flips.map((spot) => ({ spot, positive: 0, negative: 0 }));
  return [...points, ...joints].sort((a, b) => a.spot - b.spot);
}

function summarise({ gamma_flip: { level }, net_gex, spot }: Profile): string {
  const now = `Net gamma is ${formatDollars(net_gex)} per 1 % at ${formatPrice(spot)}`;
  return level === null ? `${now} and keeps its sign.` : `${now} and changes sign at ${formatPrice(level)}.`;
}

/** Shapes the re-priced profile for drawing. */
export function gammaProfileSeries(exposure: Profile): GammaProfileSeries {
  const { profile, gamma_flip, spot, net_gex } = exposure;
  const [low, high] = [profile.spots[0] ?? spot, profile.spots.at(-1) ?? spot];
  const flips = gamma_flip.all.filter((level) => level >= low && level <= high);
  const gexTicks = niceTicks(Math.min(0, ...profile.net_gex), Math.max(0, ...profile.net_gex), 7);
  return {
    points: twoInks(profile, flips),
    spot,
    flips,
    spotTicks: niceTicks(low, high, 6),
    gexTicks,
    gexLabels: Object.fromEntries(gexTicks.map((v) => [v, v === 0 ? '0' : formatDollars(v)])),
    current: formatDollars(net_gex),
    summary: summarise(exposure),
  };
}

/** A price on the axis. */
export const priceLabel = (price: number): string => formatStrike(Math.round(price * 100) / 100);
