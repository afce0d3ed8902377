import { expect, test } from 'vitest';
import { AMERICAN_SPOT, quotedPairs } from '../testing/american-pairs.ts';
import { lessPremiums, pairPremiums } from './pair-premiums.ts';

const [rate, dividendYield, years] = [0.042, 0.012, 120 / 365];
const terms = { spot: AMERICAN_SPOT, years, rate, dividendYield };

test('pairs less their premiums are European quotes', () => {
  const american = quotedPairs('american', rate, dividendYield, years);
  const european = quotedPairs('european', rate, dividendYield, years);
  const mid = (bid: number, ask: number) => 0.5 * (bid + ask);
  lessPremiums(american, pairPremiums(american, terms)).forEach((pair, i) => {
    const exact = european[i];
    if (exact === undefined) return;
    expect(Math.abs(mid(pair.callBid, pair.callAsk) - mid(exact.callBid, exact.callAsk))).toBeLessThan(0.03);
    expect(Math.abs(mid(pair.putBid, pair.putAsk) - mid(exact.putBid, exact.putAsk))).toBeLessThan(0.03);
  });
});

test('pairs without a volatility take their neighbours’ premiums; none at all, none', () => {
  const american = quotedPairs('american', rate, dividendYield, years);
  const broken = american.map((pair, i) => (i === 0 ? { ...pair, putBid: -2, putAsk: 0 } : pair));
  const { put } = pairPremiums(broken, terms);
  expect(put[0]).toBeGreaterThan(0);
  expect(Math.abs((put[0] ?? 0) - (pairPremiums(american, terms).put[0] ?? 0))).toBeLessThan(0.05);
  expect([...pairPremiums([], terms).put]).toEqual([]);
});
