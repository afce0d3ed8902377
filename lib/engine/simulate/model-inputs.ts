import { yearsToSettlement } from '../market/year-fraction.ts';
import type { GreeksColumnsInput } from '../pricing/greeks-columns.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { SampleContracts } from './sample-contracts.ts';
import { PREVIOUS_CLOSE, SAMPLE_DIVIDEND_YIELD, SAMPLE_RATE } from './sample-session-plan.ts';
import { varianceYears } from './variance-clock.ts';
import { atTheMoneyVariance, surfaceVolatility } from './volatility-surface.ts';

const SPOT_BETA = 9;

/**
 * Factor on all volatilities, against spot: about 1.3 points down for 1 % up, a little more than a strike gains
 * when the smile slides along with the forward.
 */
const volatilityLevel = (spot: number) => (spot / PREVIOUS_CLOSE) ** -SPOT_BETA;

/**
 * What the sample market's prices are computed from, per contract: years, and the surface's volatility at the
 * strike's log-moneyness against the forward. A contract that has settled has years 0 and volatility 0.
 */
export function modelInputs(
  contracts: SampleContracts,
  asOf: EpochMilliseconds,
  spot: number,
): GreeksColumnsInput {
  const { right, strike, expiration, expirations } = contracts;
  const level = volatilityLevel(spot);
  const states = expirations.map(({ settlesAt }) => {
    const years = yearsToSettlement(asOf, settlesAt);
    const theta = years > 0 ? atTheMoneyVariance(varianceYears(asOf, settlesAt), level) : 0;
    return { years, theta, logForward: Math.log(spot) + (SAMPLE_RATE - SAMPLE_DIVIDEND_YIELD) * years };
  });
  const volatility = new Float64Array(strike.length);
  const years = new Float64Array(strike.length);
  for (let i = 0; i < strike.length; i++) {
    const state = states[expiration[i] ?? -1];
    if (state === undefined || state.years === 0) continue;
    years[i] = state.years;
    volatility[i] = surfaceVolatility(state.theta, Math.log(strike[i] ?? 0) - state.logForward, state.years);
  }
  return {
    spot,
    right,
    strike,
    years,
    volatility,
    rate: new Float64Array(strike.length).fill(SAMPLE_RATE),
    dividendYield: new Float64Array(strike.length).fill(SAMPLE_DIVIDEND_YIELD),
  };
}
