import { expect, test } from 'vitest';
import { modelInputs } from './model-inputs.ts';
import { sampleContracts } from './sample-contracts.ts';
import { SAMPLE_DATE } from './sample-plan.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';

const underlying = SAMPLE_UNDERLYINGS.SPY;
const contracts = sampleContracts(underlying, SAMPLE_DATE, 589.86);
const noon = Date.UTC(2026, 10, 16, 17);
const row = (date: string, k: number) =>
  contracts.strike.findIndex(
    (s, i) => s === k && contracts.expirations[contracts.expiration[i] ?? -1]?.date === date,
  );

test('both rights of a strike share a volatility, and it leans to low strikes', () => {
  const { volatility, strike, years } = modelInputs(contracts, {
    underlying,
    asOf: noon,
    spot: 592,
    level: 1,
  });
  for (let i = 0; i < strike.length; i += 2) expect(volatility[i]).toBe(volatility[i + 1]);
  const at = (k: number) => volatility[row('2026-12-18', k)] ?? Number.NaN;
  expect(at(560)).toBeGreaterThan(at(592) + 0.04);
  expect(at(592)).toBeGreaterThan(at(605));
  expect(years[row('2026-11-17', 592)]).toBeCloseTo(28 / 8760, 12);
});

test('all volatilities rise with the level', () => {
  const at = (level: number) =>
    modelInputs(contracts, { underlying, asOf: noon, spot: 592, level }).volatility;
  const [calm, wild] = [at(1), at(1.2)];
  calm.forEach((volatility, i) => {
    expect(wild[i]).toBeGreaterThan(volatility);
  });
});

test('an awaited jump is in the variance of what settles behind it, and gone once it is over', () => {
  const jumps = [{ at: Date.UTC(2026, 10, 18, 21, 20), variance: 0.0049 }];
  const state = { underlying, asOf: noon, spot: 592, level: 1 };
  const plain = modelInputs(contracts, state);
  const awaited = modelInputs(contracts, { ...state, jumps });
  const added = (date: string) => {
    const i = row(date, 592);
    const years = plain.years[i] ?? Number.NaN;
    return ((awaited.volatility[i] ?? 0) ** 2 - (plain.volatility[i] ?? 0) ** 2) * years;
  };
  expect(added('2026-11-18')).toBe(0);
  expect(added('2026-11-20')).toBeGreaterThan(0.004);
  expect(added('2026-12-18')).toBeGreaterThan(0.004);
  const after = { ...state, asOf: Date.UTC(2026, 10, 19, 17) };
  expect(modelInputs(contracts, { ...after, jumps })).toEqual(modelInputs(contracts, after));
});

test('what has settled has neither time nor volatility', () => {
  const close = { underlying, asOf: Date.UTC(2026, 10, 16, 21), spot: 593.3, level: 1 };
  const { years, volatility } = modelInputs(contracts, close);
  contracts.expiration.forEach((e, i) => {
    expect([years[i] === 0, volatility[i] === 0]).toEqual([e === 0, e === 0]);
  });
});
