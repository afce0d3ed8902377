import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { arbitraryRows } from '../testing/arbitrary-chain.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { openBook } from './chain-book.ts';
import { contractExposure, exposureTotals } from './contract-exposure.ts';

const YEAR_MS = 365 * 86_400_000;
const totalsOf = (rows: readonly ContractRow[], over: Partial<Assumptions> = {}) => {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...over };
  return exposureTotals(contractExposure(openBook(testChain(rows), assumptions), assumptions.sign));
};

/** The definitions, one contract at a time, by the scalar greeks. */
function plainTotals(rows: readonly ContractRow[], callSign: number) {
  const totals = { netGex: 0, grossGex: 0, netDex: 0, netVex: 0, netChex: 0 };
  for (const { right, strike, settlesAt, vendorVolatility, openInterest } of rows) {
    const greeks = europeanGreeks({
      right,
      spot: 100,
      strike,
      years: (settlesAt - AS_OF) / YEAR_MS,
      volatility: vendorVolatility ?? Number.NaN,
      rate: 0.04,
      dividendYield: 0.01,
    });
    const size = (right === 'call' ? callSign : -1) * (openInterest ?? 0) * 100;
    totals.netGex += greeks.gamma * size * 100 ** 2 * 0.01;
    totals.grossGex += Math.abs(greeks.gamma * size * 100 ** 2 * 0.01);
    totals.netDex += greeks.delta * size * 100;
    totals.netVex += greeks.vannaPerPoint * size * 100;
    totals.netChex += greeks.charmPerDay * size * 100;
  }
  return totals;
}

describe('contractExposure', () => {
  it.each([
    { sign: 'naive' as const, callSign: 1 },
    { sign: 'short_all' as const, callSign: -1 },
  ])('follows the definitions under $sign', ({ sign, callSign }) => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const [got, plain] = [totalsOf(rows, { sign }), plainTotals(rows, callSign)];
        const most = 1e-10 * rows.reduce((sum, row) => sum + (row.openInterest ?? 0) * 1e4, 1);
        for (const name of ['netGex', 'grossGex', 'netDex', 'netVex', 'netChex'] as const)
          expectClose(got[name], plain[name], most, name);
      }),
    );
  });

  it('weighs by volume instead of open interest when asked', () => {
    const row = { strike: 102, vendorVolatility: 0.2 };
    const byVolume = totalsOf([contractRow({ ...row, openInterest: 5, volume: 70 })], { basis: 'volume' });
    expect(byVolume).toEqual(totalsOf([contractRow({ ...row, openInterest: 70 })]));
  });

  it('takes gamma and delta from the file under vendor greeks', () => {
    const row = contractRow({
      right: 'put',
      openInterest: 10,
      vendorGamma: 0.02,
      vendorDelta: -0.4,
      vendorVolatility: 0.3,
    });
    const { netGex, netDex } = totalsOf([row], { greeks: 'vendor' });
    expectClose(netGex, -0.02 * 10 * 100 * 100 ** 2 * 0.01, 1e-9);
    expectClose(netDex, 0.4 * 10 * 100 * 100, 1e-9);
  });

  it('leaves out expired, adjusted and second rows, and rows without volatility or size', () => {
    const good = contractRow({ strike: 101, openInterest: 3, vendorVolatility: 0.2 });
    const left = [
      contractRow({ strike: 102, openInterest: 9, vendorVolatility: 0.2, date: '2026-11-13' }),
      contractRow({ strike: 103, openInterest: 9, vendorVolatility: 0.2, adjusted: true }),
      contractRow({ strike: 104, openInterest: 9 }),
      contractRow({ strike: 105, openInterest: null, vendorVolatility: 0.2 }),
      { ...good, openInterest: 9 },
    ];
    expect(totalsOf([good, ...left])).toEqual(totalsOf([good]));
    expect(totalsOf([good]).netGex).toBeGreaterThan(0);
  });

  it('refuses the flow model, naming the argument', () => {
    expect(() => totalsOf([], { sign: 'flow' })).toThrow(/^sign must be naive or short_all/);
  });
});
