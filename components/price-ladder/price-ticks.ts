import type { PriceRange } from './price-range.ts';

export interface PriceTick {
  readonly price: number;
  /** Has a grid line and full ink. */
  readonly isMajor: boolean;
}

const LEADS = [1, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

/**
 * Round prices to label: multiples of the rows' step, at least `gap` px apart on an axis of `length` px;
 * about every fifth is a major one.
 */
export function priceTicks(
  { low, high }: PriceRange,
  step: number,
  length: number,
  gap: number,
): PriceTick[] {
  const perPixel = (high - low) / length;
  const power = 10 ** Math.floor(Math.log10(Math.max(step, gap * perPixel)) + 1e-9);
  const round = LEADS.map((lead) => lead * power);
  const minor = round.find((one) => one >= gap * perPixel && one >= step * (1 - 1e-9)) ?? high - low;
  const major = round.find((one) => one >= 4 * minor && isMultiple(one, minor)) ?? minor;
  const first = Math.ceil(low / minor);
  const count = Math.max(0, Math.floor(high / minor) - first + 1);
  return Array.from({ length: count }, (_, i) => {
    const price = (first + i) * minor;
    return { price, isMajor: isMultiple(price, major) };
  });
}

const isMultiple = (value: number, of: number) => Math.abs(value / of - Math.round(value / of)) < 1e-6;
