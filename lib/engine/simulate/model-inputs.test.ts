import { expect, test } from 'vitest';
import { modelInputs } from './model-inputs.ts';
import { sampleContracts } from './sample-contracts.ts';

const contracts = sampleContracts();
const noon = Date.UTC(2026, 10, 16, 17);

test('both rights of a strike share a volatility, and it leans to low strikes', () => {
  const { volatility, strike, years } = modelInputs(contracts, noon, 592);
  for (let i = 0; i < strike.length; i += 2) expect(volatility[i]).toBe(volatility[i + 1]);
  const row = (date: string, k: number) =>
    strike.findIndex(
      (s, i) => s === k && contracts.expirations[contracts.expiration[i] ?? -1]?.date === date,
    );
  const at = (k: number) => volatility[row('2026-12-18', k)] ?? Number.NaN;
  expect(at(560)).toBeGreaterThan(at(592) + 0.04);
  expect(at(592)).toBeGreaterThan(at(605));
  expect(years[row('2026-11-17', 592)]).toBeCloseTo(28 / 8760, 12);
});

test('the volatility of a strike a month out falls a little as spot rises', () => {
  const december = contracts.expirations.findIndex((e) => e.date === '2026-12-18');
  const row = contracts.strike.findIndex((s, i) => s === 592 && contracts.expiration[i] === december);
  const at = (spot: number) => modelInputs(contracts, noon, spot).volatility[row] ?? Number.NaN;
  expect(at(590) - at(596)).toBeGreaterThan(0.001);
  expect(at(590) - at(596)).toBeLessThan(0.01);
});

test('what has settled has neither time nor volatility', () => {
  const { years, volatility } = modelInputs(contracts, Date.UTC(2026, 10, 16, 21), 593.3);
  contracts.expiration.forEach((e, i) => {
    expect([years[i] === 0, volatility[i] === 0]).toEqual([e === 0, e === 0]);
  });
});
