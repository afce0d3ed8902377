import { expect, test } from 'vitest';
import { CALL } from '../market/option-chain.ts';
import { americanPrice } from '../pricing/american/american-option.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import type { GreeksColumnsInput } from '../pricing/greeks-columns.ts';
import { exercisePremiums } from './exercise-premiums.ts';
import { modelInputs } from './model-inputs.ts';
import { sampleContracts } from './sample-contracts.ts';
import { SAMPLE_DATE } from './sample-plan.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';

const PREVIOUS_CLOSE = 589.86;
const underlying = SAMPLE_UNDERLYINGS.SPY;
const contracts = sampleContracts(underlying, SAMPLE_DATE, PREVIOUS_CLOSE);
const inputAt = (asOf: number, spot: number) =>
  modelInputs(contracts, { underlying, asOf, spot, level: (spot / PREVIOUS_CLOSE) ** -9 });
const open = Date.UTC(2026, 10, 16, 14, 30);
const premiumsAt = exercisePremiums(
  [inputAt(open, 1.01 * PREVIOUS_CLOSE), inputAt(open, PREVIOUS_CLOSE), inputAt(open, 0.99 * PREVIOUS_CLOSE)],
  contracts.expiration,
);

/** Both prices of row `i`, contract by contract. */
function exact(input: GreeksColumnsInput, i: number) {
  const option = {
    right: input.right[i] === CALL ? ('call' as const) : ('put' as const),
    spot: input.spot,
    strike: input.strike[i] ?? Number.NaN,
    years: input.years[i] ?? Number.NaN,
    volatility: input.volatility[i] ?? Number.NaN,
    rate: input.rate[i] ?? Number.NaN,
    dividendYield: input.dividendYield[i] ?? Number.NaN,
  };
  return americanPrice(option) - europeanPrice(option);
}

test.each([
  ['where they were priced', open, PREVIOUS_CLOSE, 0.015],
  ['half a percent up at 14:35', open + 305 * 60_000, 593.5, 0.03],
  ['two percent down at 14:35, beyond the references', open + 305 * 60_000, 578, 0.25],
])('%s: the premium is the American less the European price', (_, asOf, spot, tolerance) => {
  const input = inputAt(asOf, spot);
  const premiums = premiumsAt(input);
  for (let i = 0; i < premiums.length; i += 37)
    expect(Math.abs((premiums[i] ?? Number.NaN) - exact(input, i))).toBeLessThan(tolerance);
});

test('puts in the money carry it, calls with little yield hardly, nothing once settled', () => {
  const input = inputAt(Date.UTC(2026, 10, 16, 21), 593.3);
  const premiums = premiumsAt(input);
  expect(Math.min(...premiums)).toBe(0);
  const largest = (right: number) => Math.max(...premiums.filter((_, i) => contracts.right[i] === right));
  expect(largest(1)).toBeGreaterThan(5);
  expect(largest(CALL)).toBeLessThan(0.01);
  premiums.forEach((premium, i) => {
    if (contracts.expiration[i] === 0) expect(premium).toBe(0);
  });
});
