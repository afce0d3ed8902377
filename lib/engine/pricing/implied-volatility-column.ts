import { CALL } from '../market/option-chain.ts';
import { invertDiscounted } from './invert-price.ts';
import { reasonCode } from './no-volatility-reason.ts';

const NOT_FINITE = reasonCode('not_finite');

/** Prices as columns of equal length; `right` as in `ChainColumns`. */
export interface PriceColumns {
  readonly spot: number;
  readonly right: Uint8Array;
  readonly strike: Float64Array;
  readonly years: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
  readonly price: Float64Array;
}

export interface VolatilityColumns {
  /** NaN where there is none. */
  readonly volatility: Float64Array;
  /** 0, or 1 + the index into NO_VOLATILITY_REASONS. */
  readonly reason: Uint8Array;
}

/**
 * `impliedVolatility` of every row, to an ulp or two where a search could start at the volatility of the row before it
 * in the same expiration; a row with an unusable input has the reason `not_finite`. Never throws.
 */
export function impliedVolatilityColumn(input: PriceColumns): VolatilityColumns {
  const { spot, right, strike, years, rate, dividendYield, price } = input;
  const n = strike.length;
  const volatility = new Float64Array(n);
  const reason = new Uint8Array(n);
  let [t, r, q] = [Number.NaN, Number.NaN, Number.NaN];
  let near = 0;
  let [spotDiscount, discount] = [Number.NaN, Number.NaN];
  for (let i = 0; i < n; i++) {
    if (years[i] !== t || rate[i] !== r || dividendYield[i] !== q) {
      t = years[i] ?? Number.NaN;
      r = rate[i] ?? Number.NaN;
      q = dividendYield[i] ?? Number.NaN;
      spotDiscount = Math.exp(-q * t);
      discount = Math.exp(-r * t);
      near = 0;
    }
    const found = invertDiscounted(
      right[i] === CALL,
      spot,
      strike[i] ?? Number.NaN,
      t,
      spotDiscount,
      discount,
      (r - q) * t,
      price[i] ?? Number.NaN,
      near,
    );
    if (found > 0) near = found;
    volatility[i] = found > 0 ? found : Number.NaN;
    reason[i] = found > 0 ? 0 : found < 0 ? -found : NOT_FINITE;
  }
  return { volatility, reason };
}
