import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { formatNumber } from '@/lib/view/format.ts';

type Answer = Pick<VolatilityAnswer, 'iv30' | 'index' | 'rank' | 'premium' | 'realised' | 'shape'>;

/** A volatility or a difference of two, in points: 0.151 → 15.1. */
export const points = (value: number, signed = false) => formatNumber(value * 100, { digits: 1, signed });

const BANDS = {
  buy: 'Options are cheap against their year',
  neutral: 'Options are fairly priced against their year',
  sell: 'Options are dear against their year',
} as const;

/** The verdict on premium, in words; without a rank the reason why there is none. */
export function headline({ iv30, index, rank }: Answer): string {
  if (iv30 === null) return `No 30-day volatility: ${index.reason}`;
  if (rank.rank === null || rank.band === null)
    return `30-day volatility ${points(iv30)} %; no IV rank: ${rank.reason}`;
  return `${BANDS[rank.band]}: IV rank ${formatNumber(rank.rank, { digits: 1 })}`;
}

const SHAPES = {
  contango: 'The term structure rises with time.',
  backwardation: 'The term structure falls with time: the near end is dearer.',
  flat: 'The term structure is flat.',
} as const;

const against = (difference: number) =>
  `${points(Math.abs(difference))} points ${difference >= 0 ? 'above' : 'below'}`;

function premiumWords({ iv30, realised, premium: { premium, reason } }: Answer): string {
  if (premium === null) return `Variance premium unknown: ${reason}.`;
  const ranges =
    realised.find(({ method, sessions }) => method === 'yang_zhang' && sessions === 20)?.value ?? null;
  const second =
    ranges === null || iv30 === null ? '' : `, ${against(iv30 - ranges)} by their ranges (Yang-Zhang)`;
  return `Implied runs ${against(premium)} what the closes of 20 sessions realised${second}.`;
}

function spikeWords({ rank }: Answer): string {
  if (rank.spike_distorted !== true || rank.rank === null || rank.percentile === null) return '';
  return ` Rank ${formatNumber(rank.rank)} and percentile ${formatNumber(rank.percentile)} are far apart: a spike stretches the range.`;
}

/** What stands behind the verdict, in one or two sentences. */
export const evidence = (answer: Answer): string =>
  `${premiumWords(answer)}${answer.shape === null ? '' : ` ${SHAPES[answer.shape]}`}${spikeWords(answer)}`;

const fine = (value: number) => formatNumber(value * 100, { digits: 2 });

/** How the rank comes about: (15.10 − 11.20) ÷ (21.50 − 11.20) = 37.9 %. */
export function rankFormula({ iv30, rank }: Answer): string {
  if (iv30 === null || rank.rank === null || rank.low === null || rank.high === null)
    return rank.reason ?? 'no rank';
  const [now, low, high] = [fine(iv30), fine(rank.low), fine(rank.high)];
  return `(${now} − ${low}) ÷ (${high} − ${low}) = ${formatNumber(rank.rank, { digits: 1 })} %; ${rank.n} of ${rank.window} sessions.`;
}
