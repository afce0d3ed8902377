import { describe, expect, it } from 'vitest';
import { AS_OF, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { quotedRow } from '../testing/quoted-row.ts';
import { attributePath } from './attribute-path.ts';
import { readLegs, stepsBetween, type WholeReading, wholeReading } from './leg-reading.ts';

const DAY_MS = 86_400_000;
const unset = { rate: null, dividendYield: null };
const expiry = '2026-12-18';
const legs = [
  { right: 'call', strike: 100, expiry, quantity: -1 },
  { right: 'call', strike: 105, expiry, quantity: 1 },
] as const;
const rows = (volatility: number) =>
  [100, 105].flatMap((strike) =>
    (['call', 'put'] as const).map((right) => quotedRow(volatility, { strike, right, date: expiry })),
  );
const chainAt = (minutes: number, volatility: number, rate = 0.04) =>
  testChain(rows(volatility), { asOf: AS_OF + minutes * 60_000, rate });

function whole(chain: ReturnType<typeof testChain>, previous: WholeReading | null = null): WholeReading {
  const reading = wholeReading(readLegs(chain, legs, unset, previous));
  if ('reason' in reading) throw new Error(reading.reason);
  return reading;
}

describe('readLegs', () => {
  it('holds rate and yield within a session and takes new ones the next day', () => {
    const first = whole(chainAt(0, 0.2));
    const second = whole(chainAt(5, 0.2, 0.05), first);
    const overnight = whole(testChain(rows(0.2), { asOf: AS_OF + DAY_MS, rate: 0.05 }), second);
    expect(second.marks[0]?.rate).toBe(0.04);
    expect(overnight.marks[0]?.rate).toBe(0.05);
    const [within, across] = attributePath(stepsBetween(legs, [first, second, overnight], 'mid')).steps;
    expect(within?.revaluation.rate).toBe(0);
    expect(across?.revaluation.rate).not.toBe(0);
  });

  it('opens at the natural price and counts at what closing brings', () => {
    const readings = [whole(chainAt(0, 0.2)), whole(chainAt(0, 0.2))];
    const atMid = attributePath(stepsBetween(legs, readings, 'mid'));
    const natural = attributePath(stepsBetween(legs, readings, 'natural'));
    expect(atMid.actual).toBe(0);
    expect(natural.actual).toBe(-2);
    expectClose(natural.revaluation.marketMinusModel, -2, 1e-9);
  });

  it('does not sell to nobody: a leg without a bid is no natural price', () => {
    const unbid = [
      ...rows(0.2).slice(0, 2),
      ...rows(0.2)
        .slice(2)
        .map((row) => ({ ...row, bid: 0, ask: 0.1 })),
    ];
    const reading = readLegs(testChain(unbid), legs, unset);
    expect('reason' in wholeReading(reading)).toBe(false);
    expect(wholeReading(reading, 'natural')).toEqual({
      leg: 1,
      reason: 'nobody bids for the 105 call of 2026-12-18: it cannot be sold',
    });
  });

  it('names the leg without a mark', () => {
    const chain = testChain(rows(0.2).slice(0, 2));
    expect(wholeReading(readLegs(chain, legs, unset))).toEqual({
      leg: 1,
      reason: 'no call of strike 105 on 2026-12-18 in this snapshot',
    });
  });
});
