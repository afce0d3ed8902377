/** Powers of ten tried, smallest first: whole counts, strikes and prices in cents or finer, a vendor's greeks. */
const SCALES = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8] as const;
const LARGEST = 2 ** 31 - 1;

export interface DecimalScale {
  /** Each value is an integer divided by this. */
  readonly scale: number;
  /** Largest magnitude among those integers. */
  readonly bound: number;
}

const isMinusZero = (value: number) => value === 0 && 1 / value < 0;

/** Null unless `Math.round(value · scale) / scale` gives back every value bit for bit. */
function boundAt(values: Float64Array, scale: number): number | null {
  let bound = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const integer = Math.round(value * scale);
    if (integer / scale !== value || isMinusZero(value)) return null;
    const size = integer < 0 ? -integer : integer;
    if (size > bound) bound = size;
  }
  return bound <= LARGEST ? bound : null;
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
