import { expect, it } from 'vitest';
import { hedgeCurveSeries } from './hedge-curve-series.ts';

const spots = Array.from({ length: 81 }, (_, i) => 600 * (1 + (i - 40) / 400));
const curve = {
  spots,
  models: [
    { sign: 'naive' as const, hedge_shares: spots.map((spot) => 50_000 * (spot - 600)), reason: null },
    { sign: 'short_all' as const, hedge_shares: spots.map((spot) => 400_000 * (spot - 600)), reason: null },
    { sign: 'flow' as const, hedge_shares: null, reason: 'a single snapshot' },
  ],
  gamma_shares: -50_000,
  hedge_per_vol_point: 1,
  hedge_per_day: 1,
};
const levels = { flip: 602.5, callWall: 605, putWall: 700 };

it('lets the view’s sign set the axis and lead, and leaves out a model without a reading', () => {
  const series = hedgeCurveSeries({ curve, spot: 600 }, 'naive', levels);
  expect(series.lines.map((line) => [line.sign, line.isMain])).toEqual([
    ['short_all', false],
    ['naive', true],
  ]);
  expect(series.most).toBeCloseTo(9e5, 3);
  expect(hedgeCurveSeries({ curve, spot: 600 }, 'short_all', levels).most).toBeCloseTo(7.2e6, 3);
});

it('marks what one percent makes dealers trade, and says it', () => {
  const series = hedgeCurveSeries({ curve, spot: 600 }, 'naive', levels);
  expect(series.marks.map((mark) => mark.text)).toEqual(['sell 300K by 594.00', 'buy 300K by 606.00']);
  expect(series.summary).toBe(
    'If price moves, dealers (naive sign) sell 300K by 594.00 and buy 300K by 606.00.',
  );
  expect(series.comparison[2]).toEqual({
    sign: 'flow',
    index: 2,
    down: null,
    up: null,
    reason: 'a single snapshot',
  });
});

it('is drawn as far as its levels stand', () => {
  const far = hedgeCurveSeries({ curve, spot: 600 }, 'naive', { ...levels, flip: 560 });
  expect([far.low, far.high]).toEqual([540, 660]);
  expect(far.levels.map(({ kind }) => kind)).toContain('flip');
});

it('draws the levels that lie on the axis', () => {
  const kinds = hedgeCurveSeries({ curve, spot: 600 }, 'naive', levels).levels.map(({ kind }) => kind);
  expect(kinds).toEqual(['call', 'flip', 'spot']);
});

it('stands on a flat book', () => {
  const flat = {
    ...curve,
    models: [{ sign: 'naive' as const, hedge_shares: spots.map(() => 0), reason: null }],
  };
  const series = hedgeCurveSeries({ curve: flat, spot: 600 }, 'naive', levels);
  expect(series.most).toBeGreaterThan(series.least);
});
