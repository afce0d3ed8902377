import { expect, it } from 'vitest';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { AS_OF } from '../testing/chain-builder.ts';
import { marketImpact } from './market-impact.ts';

const priorBars = sessionsBefore('2026-11-16', 20).flatMap(({ date }) =>
  barsOf(date, () => ({ close: 100 })),
);
const bars = { sessionBars: [], priorBars, earlier: [] };
const SPY = { symbol: 'SPY', asOf: AS_OF, spot: 100 };
const move = { volatility: 0.3, expiry: '2026-11-17' };

it('takes the 30-day index before the volatility at the money, and says which', () => {
  expect(marketImpact(SPY, 0.2, move, bars)).toEqual({
    dailyVolatility: 0.2 / Math.sqrt(252),
    volatilityOf: '30-day index',
    advShares: 78_000,
    volumeOf: null,
    reason: null,
  });
  expect(marketImpact(SPY, null, move, bars)).toMatchObject({
    dailyVolatility: 0.3 / Math.sqrt(252),
    volatilityOf: 'at the money, 2026-11-17',
  });
});

it('is unknown with the reason where either is missing', () => {
  expect(marketImpact(SPY, null, null, bars)).toMatchObject({
    dailyVolatility: null,
    volatilityOf: null,
    reason: expect.stringMatching(/30-day index/),
  });
  expect(marketImpact(SPY, 0.2, move, { ...bars, priorBars: [] })).toMatchObject({
    advShares: null,
    reason: 'fewer than 20 whole sessions of volume are stored',
  });
});

it('gives an index its proxy’s dollars, and never mixes shares of the two', () => {
  const SPX = { symbol: 'SPX', asOf: AS_OF, spot: 1000 };
  const volumeProxy = { symbol: 'SPY', sessionBars: [], priorBars };
  const own = { sessionBars: [], priorBars: [], earlier: [], volumeProxy };
  expect(marketImpact(SPX, 0.2, move, own)).toMatchObject({ advShares: 7_800, volumeOf: 'SPY' });
  const short = { ...own, volumeProxy: { ...volumeProxy, priorBars: priorBars.slice(78) } };
  expect(marketImpact(SPX, 0.2, move, short).reason).toBe(
    'fewer than 20 whole sessions of volume are stored for SPY',
  );
  expect(marketImpact(SPX, 0.2, move, { ...own, volumeProxy: undefined } as typeof bars).reason).toContain(
    'SPX is an index and has no share volume',
  );
});
