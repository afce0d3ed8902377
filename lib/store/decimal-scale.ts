/** Powers of ten tried, smallest first: whole counts, strikes and prices in cents or finer, a vendor's greeks. */
const SCALES = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8] as const;
const LARGEST = 2 ** 31 - 1;

export interface DecimalScale {
  /** Each value is an integer divided by this. */
  readonly scale: number;
  /** Largest magnitude among those integers. */
  readonly bound: number;
}

/** True where `integer / scale` gives back `value` bit for bit (−0 does not come back). */
const isExact = (value: number, integer: number, scale: number) =>
  integer / scale === value && Math.abs(integer) <= LARGEST && !Object.is(value, -0);

function boundAt(values: Float64Array, scale: number): number | null {
  let bound = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const integer = Math.round(value * scale);
    if (!isExact(value, integer, scale)) return null;
    bound = Math.max(bound, Math.abs(integer));
  }
  return bound;
}

/**
 * The smallest power of ten that makes every value of a column a 32-bit integer and back again exactly; NaN is
 * passed over. Null when there is none: keep the doubles.
 */
export function decimalScale(values: Float64Array): DecimalScale | null {
  for (const scale of SCALES) {
    const bound = boundAt(values, scale);
    if (bound !== null) return { scale, bound };
  }
  return null;
}
