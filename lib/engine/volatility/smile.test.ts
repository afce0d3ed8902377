import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { SKEW, SMILE_TERMS, strikesFrom, sviQuotes } from '../testing/smile-quotes.ts';
import { fitSmile, type Smile } from './smile.ts';
import { calendarCrossing } from './smile-calendar.ts';
import { smilePrice, smileVolatility } from './smile-shape.ts';
import { undiscountedPrice } from './smile-tails.ts';
import { sviVariance } from './svi.ts';

const STRIKES = strikesFrom(75, 125, 1);
const { forward, discount, years } = SMILE_TERMS;
const trueVolatility = (strike: number) =>
  Math.sqrt(sviVariance(SKEW, Math.log(strike / forward)).variance / years);

function fitted(quotes: Parameters<typeof fitSmile>[0]): Smile {
  const { smile, reason } = fitSmile(quotes, SMILE_TERMS);
  if (smile === null) throw new Error(reason);
  return smile;
}

describe('fitSmile', () => {
  it('finds the smile that quotes were made from', () => {
    const smile = fitted(sviQuotes(SKEW, STRIKES, 0.01));
    expect(smile).toMatchObject({ quotedFrom: 75, quotedTo: 125, correction: null, butterflyFree: true });
    for (const strike of [75, 88.3, 100, 111, 125])
      expectClose(smileVolatility(smile, strike) ?? 0, trueVolatility(strike), 2e-4, `strike ${strike}`);
    expect(smile.error.withinHalfSpread).toBe(1);
    expect(smile.error.volatilityPoints).toBeLessThan(0.02);
  });

  it('bends to what SVI cannot follow, without arbitrage', () => {
    const bump = (strike: number) => 0.12 * Math.exp(-(((strike - 92) / 4) ** 2));
    const bumped = sviQuotes(SKEW, STRIKES, 0.02).map((q) => ({
      ...q,
      putBid: q.putBid + bump(q.strike),
      putAsk: q.putAsk + bump(q.strike),
    }));
    const smile = fitted(bumped);
    expect(smile.correction).not.toBeNull();
    expect(smile.error.withinHalfSpread).toBeGreaterThanOrEqual(0.98);
    expect(smile.butterflyFree).toBe(true);
    const put = 0.5 * ((bumped[17]?.putBid ?? 0) + (bumped[17]?.putAsk ?? 0));
    expectClose(discount * smilePrice(smile, 92), put, 0.02);
  });

  it('leaves mids outside bid and ask rather than follow them into arbitrage', () => {
    const step = (strike: number) => (Math.floor(strike / 6) % 2 === 0 ? 0.1 : 0);
    const uneven = sviQuotes(SKEW, STRIKES, 0.01).map((q) => ({
      ...q,
      callBid: q.callBid + step(q.strike),
      callAsk: q.callAsk + step(q.strike),
      putBid: q.putBid + step(q.strike),
      putAsk: q.putAsk + step(q.strike),
    }));
    const smile = fitted(uneven);
    expect(smile.butterflyFree).toBe(true);
    expect(smile.leastButterfly).toBeGreaterThanOrEqual(0);
    expect(smile.error.withinHalfSpread).toBeLessThan(0.98);
  });

  it('is not led astray by single wrong quotes', () => {
    const quotes = sviQuotes(SKEW, STRIKES, 0.02);
    const wrong = quotes.map((q) =>
      q.strike === 90 || q.strike === 108 ? { ...q, putBid: 9, putAsk: 9.04, callBid: 9, callAsk: 9.04 } : q,
    );
    const smile = fitted(wrong);
    for (const strike of [86, 94, 100, 112])
      expectClose(smileVolatility(smile, strike) ?? 0, trueVolatility(strike), 3e-3, `strike ${strike}`);
    expect(smile.error.withinHalfSpread).toBeLessThan(1);
    expect(smile.error.worstHalfSpreads).toBeGreaterThan(100);
  });

  it('continues both ends in value and slope, and beyond them falls to nothing', () => {
    const smile = fitted(sviQuotes(SKEW, STRIKES, 0.01));
    for (const end of [smile.lowestStrike, smile.highestStrike]) {
      const price = (strike: number) => smilePrice(smile, strike);
      const h = 1e-4;
      expectClose(price(end - h), price(end + h), 1e-4 * 2);
      expectClose((price(end) - price(end - h)) / h, (price(end + h) - price(end)) / h, 1e-4);
    }
    expect(smilePrice(smile, 400)).toBeLessThan(smilePrice(smile, 200));
    expect(smilePrice(smile, 5)).toBeLessThan(smilePrice(smile, 50));
    const volatility = smileVolatility(smile, 60) ?? Number.NaN;
    expectClose(undiscountedPrice('put', forward, 60, volatility ** 2 * years), smilePrice(smile, 60), 1e-12);
  });

  it('ends the curve where far quotes are one tick for every strike', () => {
    const flat = strikesFrom(126, 150, 2).map((strike) => ({
      strike,
      callBid: 0.05,
      callAsk: 0.1,
      putBid: Number.NaN,
      putAsk: Number.NaN,
    }));
    const smile = fitted([...sviQuotes(SKEW, STRIKES, 0.01), ...flat]);
    expect(smile.quotedTo).toBe(150);
    expect(smile.highestStrike).toBeLessThan(150);
    expect(smile.callTail.power).toBeLessThan(-1);
    expect(smile.butterflyFree).toBe(true);
  });

  it('says why there is none', () => {
    const quotes = sviQuotes(SKEW, STRIKES, 0.01);
    const few = quotes.filter(({ strike }) => strike > 97 && strike < 102);
    expect(fitSmile(few, SMILE_TERMS)).toEqual({
      smile: null,
      reason: '4 strikes with a two-sided out-of-the-money quote, 5 needed',
    });
    const calls = quotes.filter(({ strike }) => strike > 105);
    expect(fitSmile(calls, SMILE_TERMS).reason).toMatch(/call side/);
    const unbid = quotes.map((q) => ({ ...q, callBid: 0, putBid: Number.NaN }));
    expect(fitSmile(unbid, SMILE_TERMS).reason).toMatch(/^0 strikes/);
  });

  it('refuses a forward, discount or time that is none', () => {
    expect(() => fitSmile([], { ...SMILE_TERMS, forward: 0 })).toThrow(/forward/);
    expect(() => fitSmile([], { ...SMILE_TERMS, discount: Number.NaN })).toThrow(/discount/);
    expect(() => fitSmile([], { ...SMILE_TERMS, years: -1 })).toThrow(/years/);
    expect(() => smileVolatility(fitted(sviQuotes(SKEW, STRIKES, 0.01)), 0)).toThrow(/strike/);
  });

  it('is plain data', () => {
    const smile = fitted(sviQuotes(SKEW, STRIKES, 0.01));
    expect(JSON.parse(JSON.stringify(smile))).toEqual(smile);
  });
});

describe('calendarCrossing', () => {
  const near = fitted(sviQuotes(SKEW, STRIKES, 0.01));
  const laterTerms = { ...SMILE_TERMS, years: 0.5 };
  const laterOf = (lift: number) => {
    const svi = { ...SKEW, a: SKEW.a + lift };
    return fitSmile(sviQuotes(svi, STRIKES, 0.01, laterTerms), laterTerms).smile;
  };

  it('finds none where total variance rises with time', () => {
    const later = laterOf(0.005);
    expect(later && calendarCrossing(near, later)).toBeNull();
  });

  it('finds and measures one where it falls', () => {
    const later = laterOf(-0.003);
    const crossing = later && calendarCrossing(near, later);
    const volatility = (lift: number, k: number) =>
      Math.sqrt((sviVariance(SKEW, k).variance + lift) / laterTerms.years);
    const expected = 100 * (volatility(0, crossing?.k ?? 0) - volatility(-0.003, crossing?.k ?? 0));
    expectClose(crossing?.volatilityPoints ?? 0, expected, 0.05);
    expect(expected).toBeGreaterThan(0.5);
  });
});
