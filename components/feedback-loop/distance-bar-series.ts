import type { MeasuredCondition } from '@/lib/schema/trap-answer.ts';

/** Positions along a bar, 0 to 100. The axis always contains zero, the value and the threshold. */
export interface DistanceBar {
  readonly value: number;
  readonly threshold: number;
  readonly base: number;
  /** The side that meets the threshold. */
  readonly shadeFrom: number;
  readonly shadeTo: number;
}

const MARGIN = 0.12;

/** Places value and threshold on one axis; null without a value. */
export function distanceBar({
  value,
  threshold,
  operator,
}: Pick<MeasuredCondition, 'value' | 'threshold' | 'operator'>): DistanceBar | null {
  if (value === null) return null;
  const low = Math.min(0, value, threshold);
  const high = Math.max(0, value, threshold);
  const pad = (high - low) * MARGIN || 1;
  const [from, to] = [low < 0 ? low - pad : 0, high > 0 ? high + pad : pad];
  const place = (x: number) => ((x - from) / (to - from)) * 100;
  const isBelow = operator.startsWith('<');
  return {
    value: place(value),
    threshold: place(threshold),
    base: place(0),
    shadeFrom: isBelow ? 0 : place(threshold),
    shadeTo: isBelow ? place(threshold) : 100,
  };
}
