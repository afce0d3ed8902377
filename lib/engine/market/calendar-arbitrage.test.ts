import { describe, expect, it } from 'vitest';
import { flagCalendarArbitrage } from './calendar-arbitrage.ts';
import { FLAG } from './quote-flag.ts';

const C = FLAG.calendar_arb;

/** One strike, expiration after expiration: bid and ask. */
function flagsOf(...quotes: readonly (readonly [bid: number, ask: number])[]) {
  const flags = new Uint32Array(quotes.length);
  flagCalendarArbitrage(
    quotes.map(([bid, ask], row) => [{ row, strike: 100, bid, ask }]),
    flags,
  );
  return [...flags];
}

describe('calendar arbitrage', () => {
  it('flags a longer option offered below a shorter one’s bid', () => {
    expect(flagsOf([3, 3.1], [2.8, 2.9])).toEqual([C, C]);
    expect(flagsOf([3, 3.1], [2.8, 3])).toEqual([0, 0]);
  });

  it('remembers the best bid over expirations between', () => {
    expect(flagsOf([3, 3.1], [2.5, 3.2], [2.6, 2.7])).toEqual([C, 0, C]);
  });

  it('compares equal strikes only', () => {
    const flags = new Uint32Array(2);
    flagCalendarArbitrage(
      [[{ row: 0, strike: 100, bid: 3, ask: 3.1 }], [{ row: 1, strike: 105, bid: 1, ask: 1.1 }]],
      flags,
    );
    expect([...flags]).toEqual([0, 0]);
  });
});
