import { CALL } from '../market/option-chain.ts';
import type { OptionGreeks } from '../pricing/greeks.ts';
import type { GreeksColumnsInput } from '../pricing/greeks-columns.ts';
import { plainNormal } from './plain-normal.ts';

const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/**
 * Black-Scholes-Merton price and twelve figures in all, each by its formula, nothing shared but d₁ and d₂: the loop
 * that the engine's is compared with. Units as in `OptionGreeks`.
 */
export function plainGreeks(
  right: number,
  spot: number,
  strike: number,
  years: number,
  volatility: number,
  rate: number,
  dividendYield: number,
): OptionGreeks {
  const sign = right === CALL ? 1 : -1;
  const root = Math.sqrt(years);
  const d1 =
    (Math.log(spot / strike) + (rate - dividendYield + (volatility * volatility) / 2) * years) /
    (volatility * root);
  const d2 = d1 - volatility * root;
  const spotDiscount = Math.exp(-dividendYield * years);
  const discount = Math.exp(-rate * years);
  const gamma = (spotDiscount * density(d1)) / (spot * volatility * root);
  const vega = spot * spotDiscount * density(d1) * root;
  const drift =
    (2 * (rate - dividendYield) * years - d2 * volatility * root) / (2 * years * volatility * root);
  return {
    price: sign * (spot * spotDiscount * plainNormal(sign * d1) - strike * discount * plainNormal(sign * d2)),
    delta: sign * spotDiscount * plainNormal(sign * d1),
    gamma,
    thetaPerDay:
      ((-spot * spotDiscount * density(d1) * volatility) / (2 * root) +
        sign * dividendYield * spot * spotDiscount * plainNormal(sign * d1) -
        sign * rate * strike * discount * plainNormal(sign * d2)) /
      365,
    vegaPerPoint: vega / 100,
    rhoPerPoint: (sign * strike * years * discount * plainNormal(sign * d2)) / 100,
    vannaPerPoint: (-spotDiscount * density(d1) * d2) / volatility / 100,
    charmPerDay:
      (sign * dividendYield * spotDiscount * plainNormal(sign * d1) - spotDiscount * density(d1) * drift) /
      365,
    vommaPerPoint: (vega * d1 * d2) / volatility / 1e4,
    speed: (-gamma / spot) * (d1 / (volatility * root) + 1),
    zommaPerPoint: (gamma * (d1 * d2 - 1)) / volatility / 100,
    colorPerDay: (gamma * (dividendYield + 1 / (2 * years) + d1 * drift)) / 365,
  };
}

/** `plainGreeks` of every contract. */
export function plainGreeksColumn(input: GreeksColumnsInput): OptionGreeks[] {
  const { spot, right, strike, years, volatility, rate, dividendYield } = input;
  const at = (column: Float64Array, i: number) => column[i] ?? Number.NaN;
  return Array.from(strike, (k, i) =>
    plainGreeks(
      right[i] ?? CALL,
      spot,
      k,
      at(years, i),
      at(volatility, i),
      at(rate, i),
      at(dividendYield, i),
    ),
  );
}
