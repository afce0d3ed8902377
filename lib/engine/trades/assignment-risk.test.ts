import { describe, expect, it } from 'vitest';
import type { DividendEvent } from '../market/market-event.ts';
import { expectClose } from '../testing/expect-close.ts';
import { assignmentRisk, type ShortLeg } from './assignment-risk.ts';

const leg = (over: Partial<ShortLeg> = {}): ShortLeg => ({
  style: 'american',
  right: 'call',
  strike: 595,
  spot: 593.42,
  years: 4 / 365,
  rate: 0.04,
  carrySource: 'parity',
  mid: 2.75,
  volatility: 0.142,
  expiry: '2026-12-18',
  ...over,
});
const dividend: DividendEvent = {
  kind: 'dividend',
  date: '2026-12-18',
  amount: 1.8,
  currency: 'USD',
  status: 'declared',
};

describe('assignmentRisk', () => {
  it.each([
    ['an out-of-the-money call', leg(), [dividend], 'unlikely'],
    [
      'an in-the-money call with more time value than dividend',
      leg({ spot: 600, mid: 8 }),
      [dividend],
      'unlikely',
    ],
    ['an in-the-money call with less', leg({ spot: 600, mid: 6 }), [dividend], 'likely'],
    [
      'a dividend after expiration',
      leg({ spot: 600, mid: 5.2, expiry: '2026-12-11' }),
      [dividend],
      'unlikely',
    ],
    ['an out-of-the-money call without known dividends', leg(), null, 'unlikely'],
    ['a call without known dividends', leg({ spot: 600, mid: 6 }), null, 'unknown'],
    [
      'a put deep in the money without time value',
      leg({ right: 'put', spot: 540, mid: 55.1 }),
      null,
      'likely',
    ],
    [
      'a put where no rate is known',
      leg({ right: 'put', spot: 540, mid: 55.1, rate: 0, carrySource: 'unset' }),
      null,
      'unknown',
    ],
    ['a put with time value', leg({ right: 'put', spot: 590, mid: 7 }), null, 'unlikely'],
    ['a European option', leg({ style: 'european', spot: 600, mid: 5 }), [dividend], 'none'],
  ] as const)('reads %s', (_, own, dividends, early) => {
    const risk = assignmentRisk(own, dividends);
    expect(risk.early).toBe(early);
    expect(risk.reason).not.toBe('');
  });

  it('compares interest on the strike with extrinsic value', () => {
    const { gain, extrinsic } = assignmentRisk(leg({ right: 'put', spot: 540, mid: 55.1 }), null);
    expectClose(gain ?? 0, 595 * (1 - Math.exp((-0.04 * 4) / 365)), 1e-12);
    expectClose(extrinsic, 0.1, 1e-9);
  });

  it('warns of a pin within the expected move: 595 is inside ±8.82', () => {
    const { pin, expectedMove } = assignmentRisk(leg(), null);
    expect(pin).toBe(true);
    expectClose(expectedMove, 8.82, 0.01);
    expect(assignmentRisk(leg({ strike: 610 }), null).pin).toBe(false);
  });
});
