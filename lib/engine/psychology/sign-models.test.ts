import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { gammaRegime, modelsAgree, signModelReadings } from './sign-models.ts';

/** Readings of a book of calls and puts at one strike: their gammas are equal, so open interest alone decides. */
const readingsOf = (calls: number, puts: number) =>
  signModelReadings(
    openBook(
      testChain([
        contractRow({ openInterest: calls, vendorVolatility: 0.2 }),
        contractRow({ right: 'put', openInterest: puts, vendorVolatility: 0.2 }),
      ]),
      DEFAULT_ASSUMPTIONS,
    ),
  );

describe('gammaRegime', () => {
  it.each([
    [-3, 100, 'short_gamma'],
    [-2.001, 100, 'short_gamma'],
    [-2, 100, 'near_zero'],
    [0, 100, 'near_zero'],
    [2, 100, 'near_zero'],
    [2.001, 100, 'long_gamma'],
    [100, 100, 'long_gamma'],
  ] as const)('net %f of gross %f is %s', (net, gross, regime) => {
    expect(gammaRegime(net, gross)).toBe(regime);
  });
});

describe('signModelReadings', () => {
  it('reads naive and short_all from the same book, and says why flow has no reading', () => {
    const [naive, shortAll, flow] = readingsOf(300, 100);
    expect([naive?.sign, naive?.regime, naive?.reason]).toEqual(['naive', 'long_gamma', null]);
    expect([shortAll?.sign, shortAll?.regime, shortAll?.reason]).toEqual(['short_all', 'short_gamma', null]);
    expect((naive?.netGex ?? 0) / (shortAll?.netGex ?? 0)).toBeCloseTo(-0.5, 12);
    expect(flow).toMatchObject({ sign: 'flow', netGex: null, regime: null });
    expect(flow?.reason).toContain('trades between');
  });

  it('reads flow from the positions that the trades left', () => {
    const rows = [300, 100].map((openInterest, i) =>
      contractRow({ right: i === 0 ? 'call' : 'put', openInterest, volume: 9, vendorVolatility: 0.2 }),
    );
    const flow = { positions: Float64Array.of(-300, -100), reason: null };
    const read = (basis: 'oi' | 'volume') =>
      signModelReadings(openBook(testChain(rows), { ...DEFAULT_ASSUMPTIONS, basis }, flow));
    const [, shortAll, byTrades] = read('oi');
    expect(byTrades).toEqual({ ...shortAll, sign: 'flow' });
    expect(read('volume')[2]).toMatchObject({ netGex: null, regime: null });
    expect(read('volume')[2]?.reason).toContain('no reading by volume');
  });

  it('calls a book near zero whose sides cancel within 2 % of gross', () => {
    expect(readingsOf(1000, 1000)[0]?.regime).toBe('near_zero');
    expect(readingsOf(1000, 1040)[0]?.regime).toBe('near_zero');
    expect(readingsOf(1000, 1050)[0]?.regime).toBe('short_gamma');
  });

  it('has no reading of a book without gamma: nothing is not zero', () => {
    for (const { netGex, regime, reason } of readingsOf(0, 0)) {
      expect([netGex, regime]).toEqual([null, null]);
      expect(reason).not.toBeNull();
    }
  });
});

describe('modelsAgree', () => {
  it('is true when the models with a reading name one regime', () => {
    expect(modelsAgree(readingsOf(100, 300))).toBe(true);
    expect(modelsAgree(readingsOf(300, 100))).toBe(false);
  });

  it('is false when one model is near zero and the other is not', () => {
    expect(modelsAgree(readingsOf(100, 100))).toBe(false);
  });

  it('is unknown when fewer than two have a reading', () => {
    expect(modelsAgree(readingsOf(0, 0))).toBeNull();
    expect(modelsAgree(readingsOf(1, 2).slice(1))).toBeNull();
    expect(modelsAgree([])).toBeNull();
  });
});
