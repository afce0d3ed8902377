import { CALL } from '../market/option-chain.ts';
import { europeanGreeks } from './greeks.ts';

/** Contracts as columns of equal length; `right` as in `ChainColumns`. */
export interface GreeksColumnsInput {
  readonly spot: number;
  readonly right: Uint8Array;
  readonly strike: Float64Array;
  readonly years: Float64Array;
  readonly volatility: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
}

/** One value per contract, units as in `OptionGreeks`. */
export interface GreeksColumns {
  readonly price: Float64Array;
  readonly delta: Float64Array;
  readonly gamma: Float64Array;
  readonly thetaPerDay: Float64Array;
  readonly vegaPerPoint: Float64Array;
  readonly rhoPerPoint: Float64Array;
  readonly vannaPerPoint: Float64Array;
  readonly charmPerDay: Float64Array;
  readonly vommaPerPoint: Float64Array;
  readonly speed: Float64Array;
  readonly zommaPerPoint: Float64Array;
  readonly colorPerDay: Float64Array;
}

const NAMES = [
  'price',
  'delta',
  'gamma',
  'thetaPerDay',
  'vegaPerPoint',
  'rhoPerPoint',
  'vannaPerPoint',
  'charmPerDay',
  'vommaPerPoint',
  'speed',
  'zommaPerPoint',
  'colorPerDay',
] as const;

/** `europeanGreeks` of every contract: no validation, NaN in any input gives NaN in that row. */
export function greeksColumns(input: GreeksColumnsInput): GreeksColumns {
  const n = input.strike.length;
  const out = Object.fromEntries(NAMES.map((name) => [name, new Float64Array(n).fill(Number.NaN)])) as Record<
    (typeof NAMES)[number],
    Float64Array
  >;
  for (let i = 0; i < n; i++) {
    const strike = input.strike[i] ?? Number.NaN;
    const years = input.years[i] ?? Number.NaN;
    const volatility = input.volatility[i] ?? Number.NaN;
    const rate = input.rate[i] ?? Number.NaN;
    const dividendYield = input.dividendYield[i] ?? Number.NaN;
    if (!(strike > 0 && years >= 0 && volatility >= 0) || Number.isNaN(rate + dividendYield)) continue;
    const greeks = europeanGreeks({
      right: input.right[i] === CALL ? 'call' : 'put',
      spot: input.spot,
      strike,
      years,
      volatility,
      rate,
      dividendYield,
    });
    for (const name of NAMES) out[name][i] = greeks[name];
  }
  return out;
}
