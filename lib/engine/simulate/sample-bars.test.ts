import { expect, test } from 'vitest';
import { sampleBars } from './sample-bars.ts';
import { SAMPLE_SEED } from './sample-plan.ts';
import { SPX_WEEK } from './spx-week.ts';
import { SPY_WEEK } from './spy-week.ts';

const { priorBars, sessions } = sampleBars(SPY_WEEK, SAMPLE_SEED);
const sessionBars = sessions[0] ?? [];
const days = Array.from({ length: 20 }, (_, day) => priorBars.slice(78 * day, 78 * day + 78));
const sharesOf = (bars: typeof priorBars) => bars.reduce((sum, bar) => sum + (bar.volume ?? Number.NaN), 0);

test('20 sessions of 78 bars before, 78 in the session, five minutes apart within each', () => {
  expect([priorBars.length, sessionBars.length]).toEqual([1560, 78]);
  for (const bars of [...days, sessionBars]) {
    expect(bars.map((bar) => bar.start)).toEqual(bars.map((_, i) => (bars[0]?.start ?? 0) + i * 300_000));
  }
  const opens = [days[0], days[9], days[10], days[19], sessionBars].map((d) =>
    new Date(d?.[0]?.start ?? 0).toISOString(),
  );
  expect(opens).toEqual([
    '2026-10-19T13:30:00.000Z',
    '2026-10-30T13:30:00.000Z',
    '2026-11-02T14:30:00.000Z',
    '2026-11-13T14:30:00.000Z',
    '2026-11-16T14:30:00.000Z',
  ]);
});

test('every bar is valid, in cents, and opens where the one before closed', () => {
  for (const bars of [...days, sessionBars]) {
    bars.forEach((bar, i) => {
      expect(bar.low).toBeLessThanOrEqual(Math.min(bar.open, bar.close));
      expect(bar.high).toBeGreaterThanOrEqual(Math.max(bar.open, bar.close));
      if (i > 0) expect(bar.open).toBe(bars[i - 1]?.close);
      for (const price of [bar.open, bar.high, bar.low, bar.close])
        expect(price).toBe(Number(price.toFixed(2)));
      expect(Number.isInteger(bar.volume)).toBe(true);
    });
  }
});

test('the session before closes where the chain says, and gaps overnight are small', () => {
  expect(priorBars.at(-1)?.close).toBe(589.86);
  const openings = [...days.slice(1), sessionBars];
  openings.forEach((bars, i) => {
    expect(Math.abs((bars[0]?.open ?? 0) / (days[i]?.at(-1)?.close ?? 1) - 1)).toBeLessThan(0.012);
  });
});

test('50 to 90 million shares a day, most of them near the open and the close', () => {
  for (const bars of [...days, sessionBars]) {
    const shares = sharesOf(bars);
    expect(shares).toBeGreaterThan(50e6);
    expect(shares).toBeLessThan(100e6);
    const perBar = (from: number, to: number) => sharesOf(bars.slice(from, to)) / (to - from) / (shares / 78);
    expect(perBar(0, 6)).toBeGreaterThan(1.4);
    expect(perBar(75, 78)).toBeGreaterThan(1.8);
    expect(perBar(24, 36)).toBeLessThan(0.95);
  }
});

test('the same for the same seed, other for another', () => {
  expect(sampleBars(SPY_WEEK, SAMPLE_SEED)).toEqual({ priorBars, sessions });
  expect(sampleBars(SPY_WEEK, 1).priorBars).not.toEqual(priorBars);
});

test('an index has the prices of its fund on its own scale, and no volume', () => {
  const index = sampleBars(SPX_WEEK, SAMPLE_SEED);
  const [own, fund] = [index.sessions.flat(), sessions.flat()];
  expect(own.map((bar) => bar.start)).toEqual(fund.map((bar) => bar.start));
  own.forEach((bar, i) => {
    expect(Math.abs(bar.close - 10.03 * (fund[i]?.close ?? Number.NaN))).toBeLessThanOrEqual(0.006);
    expect(bar.volume).toBeNull();
  });
});
