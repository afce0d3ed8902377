import type { UnitPut } from './unit-put.ts';

/** A unit put's value and derivatives by spot. */
export interface PutValue {
  readonly value: number;
  readonly delta: number;
  readonly gamma: number;
}

/** When, and for what, a unit put without uncertainty is exercised. */
export interface FrozenValue extends PutValue {
  /** Best time from now, 0 … years; 0 when it is never worth anything. */
  readonly exerciseAfter: number;
}

/**
 * The limit of an American unit put at volatility 0 (and at years = 0): max over t in [0, T] of
 * (e^(−rt) − S·e^(−qt))⁺. The maximum lies at an end, or for 0 < r < q where q·S·e^(−qt) = r·e^(−rt).
 * At every volatility the value is at least this one.
 */
export function frozenOption({ spot, years, rate, dividendYield }: Omit<UnitPut, 'volatility'>): FrozenValue {
  const gainAt = (t: number): number => Math.exp(-rate * t) - spot * Math.exp(-dividendYield * t);
  const crossing = Math.log((dividendYield * spot) / rate) / (dividendYield - rate);
  const inside = rate > 0 && dividendYield > rate && crossing > 0 && crossing < years;
  const best = [0, years, ...(inside ? [crossing] : [])].reduce((a, b) => (gainAt(b) > gainAt(a) ? b : a));
  const value = gainAt(best);
  if (!(value > 0)) return { value: 0, delta: 0, gamma: 0, exerciseAfter: 0 };
  const spotDiscount = Math.exp(-dividendYield * best);
  const gamma = inside && best === crossing ? moving(spot, rate, dividendYield, spotDiscount) : 0;
  return { value, delta: -spotDiscount, gamma, exerciseAfter: best };
}

/** Curvature from the exercise time moving with the spot: dt/dS = 1/(S·(q − r)). */
const moving = (spot: number, rate: number, dividendYield: number, spotDiscount: number): number =>
  (dividendYield * spotDiscount) / (spot * (dividendYield - rate));
