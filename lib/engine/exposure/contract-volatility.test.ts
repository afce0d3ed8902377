import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { NO_VOLATILITY_REASONS } from '../pricing/no-volatility-reason.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { quotedRow } from '../testing/quoted-row.ts';
import { chainCarry } from './chain-carry.ts';
import { contractCarry } from './contract-columns.ts';
import { contractVolatility } from './contract-volatility.ts';
import { VOLATILITY_SOURCES } from './volatility-source.ts';

/** Right, strike, volatility and its source (or the reason) of every row, in the chain's order. */
function found(rows: readonly ContractRow[]) {
  const chain = testChain(rows);
  const carry = chainCarry(chain, DEFAULT_ASSUMPTIONS);
  const { volatility, source, reason } = contractVolatility(chain, carry, contractCarry(chain, carry));
  return [...volatility].map((value, i) => ({
    strike: chain.columns.strike[i] ?? 0,
    volatility: value,
    source: VOLATILITY_SOURCES[source[i] ?? 0],
    reason: NO_VOLATILITY_REASONS[(reason[i] ?? 0) - 1] ?? null,
  }));
}

const far = { date: '2026-12-18' };

describe('contractVolatility', () => {
  it('uses the out-of-the-money mid for both rights, whatever the other side is quoted at', () => {
    const rows = [
      quotedRow(0.2, { ...far, strike: 95, right: 'put' }),
      quotedRow(0.7, { ...far, strike: 95, right: 'call' }),
      quotedRow(0.3, { ...far, strike: 105, right: 'call' }),
      quotedRow(0.7, { ...far, strike: 105, right: 'put' }),
    ];
    const got = found(rows);
    expect(got.map(({ source }) => source)).toEqual(Array(4).fill('otm_mid'));
    for (const { strike, volatility } of got) expectClose(volatility, strike === 95 ? 0.2 : 0.3, 2e-4);
  });

  it('turns to the other side where the out-of-the-money one has no two-sided quote', () => {
    const rows = [
      contractRow({ ...far, strike: 95, right: 'put', bid: 0, ask: 0.5, vendorVolatility: 0.9 }),
      quotedRow(0.25, { ...far, strike: 95, right: 'call' }),
    ];
    for (const { volatility, source } of found(rows)) {
      expect(source).toBe('other_side');
      expectClose(volatility, 0.25, 1e-3);
    }
  });

  it('reads the smile between quoted strikes: total variance linear in log-moneyness', () => {
    const rows = [
      quotedRow(0.3, { ...far, strike: 90, right: 'put' }),
      contractRow({ ...far, strike: 95, right: 'put', bid: 2, ask: 1, vendorVolatility: 0.9 }),
      quotedRow(0.2, { ...far, strike: 100, right: 'put' }),
    ];
    const got = found(rows)[1];
    const weight = Math.log(95 / 90) / Math.log(100 / 90);
    expect(got?.source).toBe('smile');
    expectClose(got?.volatility ?? 0, Math.sqrt(0.3 ** 2 + weight * (0.2 ** 2 - 0.3 ** 2)), 1e-3);
  });

  it('never carries the smile beyond the quoted strikes: vendor volatility, else the reason', () => {
    const rows = [
      contractRow({ ...far, strike: 85, right: 'put', bid: 0, ask: 1, vendorVolatility: 0.41 }),
      contractRow({ ...far, strike: 86, right: 'put', bid: 0, ask: 1 }),
      quotedRow(0.3, { ...far, strike: 90, right: 'put' }),
      quotedRow(0.2, { ...far, strike: 100, right: 'put' }),
      contractRow({ ...far, strike: 130, right: 'call', bid: 3, ask: 2 }),
      contractRow({ ...far, strike: 140, right: 'call', bid: 200, ask: 201 }),
    ];
    expect(found(rows).map(({ strike, source, reason }) => [strike, source, reason])).toEqual([
      [85, 'vendor', null],
      [86, 'none', 'no_bid'],
      [90, 'otm_mid', null],
      [100, 'otm_mid', null],
      [130, 'none', 'crossed'],
      [140, 'none', 'above_bound'],
    ]);
  });

  it('gives an expired contract neither volatility nor reason', () => {
    const [got] = found([contractRow({ date: '2026-11-13', bid: 1, ask: 1.1, vendorVolatility: 0.2 })]);
    expect(got).toEqual({ strike: 100, volatility: Number.NaN, source: 'none', reason: null });
  });

  it('keeps expirations and roots apart', () => {
    const rows = [
      quotedRow(0.2, { ...far, root: 'SPX', strike: 95, right: 'put', settlement: 'AM' }),
      contractRow({ ...far, root: 'SPXW', strike: 95, right: 'put' }),
    ];
    expect(found(rows).map(({ source }) => source)).toEqual(['otm_mid', 'none']);
  });
});
