import { expect, test } from 'vitest';
import { sessionsBefore } from '../testing/bars-builder.ts';
import { realisedVolatility } from './realised-volatility.ts';
import { variancePremium } from './variance-premium.ts';

const THROUGH = '2026-11-13';
const sessions = sessionsBefore('2026-11-16', 90);
const bars = sessions.map(({ opensAt }, i) => {
  const close = 100 + 3 * Math.sin(i * i);
  return { start: opensAt, open: close, high: close, low: close, close, volume: null };
});
const history = sessions.map(({ date }) => ({ date, iv30: 0.3 }));

test('now: IV30 less the 20 sessions before', () => {
  const { premium, reason, realised } = variancePremium(0.25, THROUGH, bars, history);
  expect(realised).toEqual(realisedVolatility(bars, THROUGH, 'close_to_close', 20));
  expect(premium).toBe(0.25 - (realised.value ?? 0));
  expect(reason).toBeNull();
});

test('ex post: the newest session whose 30 days are over, against what followed it', () => {
  const { exPost } = variancePremium(0.25, THROUGH, bars, history);
  expect(exPost?.date).toBe('2026-10-14');
  expect(exPost?.sessions).toBe(22);
  const after = realisedVolatility(bars, '2026-11-13', 'close_to_close', 22).value ?? Number.NaN;
  expect(exPost).toMatchObject({ iv30: 0.3, realised: after, premium: 0.3 - after });
});

test('a missing day among the 30 takes the session before that it does not touch', () => {
  const gap = bars.filter((_, i) => sessions[i]?.date !== '2026-11-10');
  expect(variancePremium(0.25, THROUGH, gap, history).exPost?.date).toBe('2026-10-09');
});

test('what is missing is named', () => {
  expect(variancePremium(null, THROUGH, bars, history)).toMatchObject({
    premium: null,
    reason: 'no 30-day volatility of this snapshot',
  });
  expect(variancePremium(0.2, THROUGH, [], history)).toMatchObject({
    premium: null,
    reason: 'no daily bar of 2026-11-13 and 20 more',
    exPost: null,
    exPostReason: 'no session with a 30-day volatility and daily bars of the 30 days after it',
  });
});
