import { CALL } from '../market/option-chain.ts';
import { invertPrice } from './invert-price.ts';
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

/** `impliedVolatility` of every row; a row with an unusable input has the reason `not_finite`. Never throws. */
export function impliedVolatilityColumn(input: PriceColumns): VolatilityColumns {
  const { spot, right, strike, years, rate, dividendYield, price } = input;
  const n = strike.length;
  const volatility = new Float64Array(n);
  const reason = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const found = invertPrice(
      right[i] === CALL,
      spot,
      strike[i] ?? Number.NaN,
      years[i] ?? Number.NaN,
      rate[i] ?? Number.NaN,
      dividendYield[i] ?? Number.NaN,
      price[i] ?? Number.NaN,
    );
    volatility[i] = found > 0 ? found : Number.NaN;
    reason[i] = found > 0 ? 0 : found < 0 ? -found : NOT_FINITE;
  }
  return { volatility, reason };
}
