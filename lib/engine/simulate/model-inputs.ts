import type { Expiration } from '../market/option-chain.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import type { GreeksColumnsInput } from '../pricing/greeks-columns.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { SampleContracts } from './sample-contracts.ts';
import type { AwaitedJump } from './sample-plan.ts';
import { SAMPLE_RATE, type SampleUnderlying } from './sample-underlyings.ts';
import { varianceYears } from './variance-clock.ts';
import { atTheMoneyVariance, surfaceVolatility } from './volatility-surface.ts';

/** What the model's prices depend on besides the contract. */
export interface ModelState {
  readonly underlying: SampleUnderlying;
  readonly asOf: EpochMilliseconds;
  readonly spot: number;
  /** Factor on all volatilities. */
  readonly level: number;
  readonly jumps?: readonly AwaitedJump[];
}

/** At-the-money total variance to settlement: diffusion on the variance clock, and each jump that comes before. */
function totalVariance(
  { underlying, asOf, level, jumps = [] }: ModelState,
  { settlesAt }: Expiration,
): number {
  const awaited = jumps.filter(({ at }) => asOf < at && at < settlesAt);
  return awaited.reduce(
    (sum, { variance }) => sum + variance,
    atTheMoneyVariance(varianceYears(asOf, settlesAt), level, underlying),
  );
}

/**
 * What the sample market's prices are computed from, per contract: years, and the surface's volatility at the
 * strike's log-moneyness against the forward. A contract that has settled has years 0 and volatility 0.
 */
export function modelInputs(contracts: SampleContracts, state: ModelState): GreeksColumnsInput {
  const { right, strike, expiration, expirations } = contracts;
  const { underlying, asOf, spot } = state;
  const carry = SAMPLE_RATE - underlying.dividendYield;
  const terms = expirations.map((own) => {
    const years = yearsToSettlement(asOf, own.settlesAt);
    const theta = years > 0 ? totalVariance(state, own) : 0;
    return { years, theta, logForward: Math.log(spot) + carry * years };
  });
  const volatility = new Float64Array(strike.length);
  const years = new Float64Array(strike.length);
  for (let i = 0; i < strike.length; i++) {
    const term = terms[expiration[i] ?? -1];
    if (term === undefined || term.years === 0) continue;
    years[i] = term.years;
    volatility[i] =
      strike[i] === strike[i - 1]
        ? (volatility[i - 1] ?? 0)
        : surfaceVolatility(term.theta, Math.log(strike[i] ?? 0) - term.logForward, term.years);
  }
  return {
    spot,
    right,
    strike,
    years,
    volatility,
    rate: new Float64Array(strike.length).fill(SAMPLE_RATE),
    dividendYield: new Float64Array(strike.length).fill(underlying.dividendYield),
  };
}
