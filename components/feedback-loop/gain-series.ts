import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { formatNumber, formatPrice } from '@/lib/view/format.ts';

export interface GainSeries {
  /** Percent along an axis that ends at 1, where a push has no end; null when unknown. */
  readonly place: number | null;
  readonly sentence: string;
}

const BARELY = 0.1;

/** The loop's gain on its axis and in words: what becomes of a $1.00 push. */
export function gainSeries({
  gain,
  amplification,
  stable,
  gain_reason: reason,
  gain_inputs: { net_gex: net, volume_of: proxy },
}: TrapAnswer['loop']): GainSeries {
  if (gain === null) return { place: null, sentence: `unknown: ${reason ?? 'no reason given'}` };
  const place = Math.min(100, gain * 100);
  const by = proxy === null ? '' : `, by ${proxy} volume`;
  if (stable === false || amplification === null)
    return { place, sentence: `unstable: a push has no end${by}` };
  const verb = net !== null && net >= 0 ? 'dampen' : 'amplify';
  const how = gain < BARELY ? `dealers barely ${verb}` : `dealers ${verb}`;
  return { place, sentence: `a $1.00 push becomes $${formatPrice(amplification)}; ${how}${by}` };
}

/** Gain to two decimals: `0.03`. */
export const gainText = (gain: number | null): string =>
  gain === null ? 'unknown' : formatNumber(gain, { digits: 2 });
