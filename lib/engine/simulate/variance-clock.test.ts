import { expect, test } from 'vitest';
import { varianceYears } from './variance-clock.ts';

const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour, 30);

test('parts add up to the whole', () => {
  const whole = varianceYears(at(16, 14), at(25, 20));
  expect(varianceYears(at(16, 14), at(19, 3)) + varianceYears(at(19, 3), at(25, 20))).toBeCloseTo(whole, 14);
});

test('a session hour carries more than a night hour, a night hour as much as a weekend hour', () => {
  const session = varianceYears(at(16, 16), at(16, 17));
  const night = varianceYears(at(17, 3), at(17, 4));
  expect(night).toBeCloseTo(0.6 / 8760, 12);
  expect(session).toBeCloseTo(0.6 / 8760 + 0.4 / (252 * 6.5), 12);
  expect(varianceYears(at(21, 16), at(21, 17))).toBeCloseTo(night, 12);
});

test('Thanksgiving carries as little as a weekend day', () => {
  expect(varianceYears(at(26, 13), at(26, 22))).toBeCloseTo((0.6 * 9) / 8760, 12);
});

test('a calendar year is about a year', () => {
  const year = varianceYears(Date.UTC(2026, 0, 2, 14, 30), Date.UTC(2027, 0, 2, 14, 30));
  expect(Math.abs(year - 1)).toBeLessThan(0.01);
});
