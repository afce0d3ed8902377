import { expect, it } from 'vitest';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { workedFigures, workedTurnover } from './worked-figures.ts';
import { workedLadders } from './worked-ladders.ts';

const rounded = (id: string, digits = 0) =>
  workedFigures()
    .find((figure) => figure.id === id)
    ?.computed.map((value) => Number(value.toFixed(digits)));

it.each([
  ['gamma', [-50_000], 0],
  ['use', [35.4, 48.5, 65.3, 75], 1],
  ['rungs', [5_000, 6_000, 7_000, 7_000, 8_000, 33_000], 0],
  ['auto_hedge', [-22_610_000], 0],
  ['to_target', [42_832], 0],
  ['unwind', [-189_000], 0],
  ['turnover', [2.3], 1],
  ['margin', [116_000_000], 0],
  ['log', [50, 60, 76, 104], 0],
  ['log_hedge', [80_479], 0],
  ['steps', [17_182, 8_576], 0],
  ['funding', [2739.73, 273.97], 2],
  ['return', [0.0025, 0.025], 4],
  ['annual', [0.91, 9.13], 2],
  ['factor', [2], 9],
] as const)('%s comes out', (id, expected, digits) => {
  expect(rounded(id, digits)).toEqual(expected);
});

it('has no figure beside these, each once, and a class for 2.3', () => {
  const ids = workedFigures().map(({ id }) => id);
  expect(new Set(ids).size).toBe(15);
  expect(ids).toHaveLength(15);
  expect(workedTurnover()).toBe('heavy');
  expectPlainJson(workedFigures());
});

it('has the sources’ ladders in shares and dollars, and ten times the first for its 10 000 contracts', () => {
  const [one, ten, second] = workedLadders();
  const shares = (ladder: typeof one) => ladder?.rungs.map((rung) => rung.positionShares);
  const millions = (ladder: typeof one) =>
    ladder?.rungs.map((rung) => Math.round(rung.positionDollars / 1e5) / 10);
  expect(shares(one)).toEqual([-30_000, -35_000, -41_000, -48_000, -55_000, -63_000]);
  expect(millions(one)).toEqual([-17.7, -20.7, -24.3, -28.5, -32.7, -37.5]);
  expect(shares(ten)).toEqual(shares(one)?.map((own) => own * 10));
  expect(ten?.rungs[0]?.grossLimitUse).toBeCloseTo(3.54, 12);
  expect(shares(second)).toEqual([-50_000, -54_000, -58_000, -62_000, -66_000, -70_000]);
  expect(millions(second)?.at(-1)).toBe(-40.9);
  expectPlainJson(workedLadders());
});
