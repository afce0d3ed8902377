import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { formatDollars, formatNumber, formatPercent, formatPrice } from '@/lib/view/format.ts';

export interface GainSeries {
  /** Percent along an axis that ends at 1, where a push has no end; null when unknown. */
  readonly place: number | null;
  readonly sentence: string;
  /** What dealers do to it, for where there is room; empty where it is not known. */
  readonly how: string;
  /** Which daily volatility and volume it rests on; null when one is missing. */
  readonly inputs: string | null;
}

const BARELY = 0.1;

function inputsText({
  daily_volatility: daily,
  volatility_of: of,
  average_daily_dollars: traded,
  volume_of: proxy,
}: TrapAnswer['loop']['gain_inputs']): string | null {
  if (daily === null || of === null || traded === null) return null;
  const volume = `${proxy === null ? '' : `${proxy} `}volume ${formatDollars(traded)} a day`;
  return `σ ${formatPercent(daily * 100, { digits: 2 })} a day (${of} ÷ √252), ${volume}`;
}

/** The loop's gain on its axis and in words: what becomes of a $1.00 push. */
export function gainSeries({
  gain,
  amplification,
  stable,
  gain_reason: reason,
  gain_inputs: given,
}: TrapAnswer['loop']): GainSeries {
  const inputs = inputsText(given);
  if (gain === null)
    return { place: null, sentence: `unknown: ${reason ?? 'no reason given'}`, how: '', inputs };
  const place = Math.min(100, gain * 100);
  if (stable === false || amplification === null)
    return { place, sentence: 'unstable: a push has no end', how: '', inputs };
  const net = given.net_gex;
  const verb = net !== null && net >= 0 ? 'dampen' : 'amplify';
  const how = gain < BARELY ? `dealers barely ${verb}` : `dealers ${verb}`;
  return { place, sentence: `a $1.00 push becomes $${formatPrice(amplification)}`, how, inputs };
}

/** Gain to two decimals: `0.03`. */
export const gainText = (gain: number | null): string =>
  gain === null ? 'unknown' : formatNumber(gain, { digits: 2 });
