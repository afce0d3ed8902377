import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { NO_VOLATILITY_REASONS } from '../pricing/no-volatility-reason.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { quotedRow } from '../testing/quoted-row.ts';
import { chainCarry } from './chain-carry.ts';
import { contractCarry } from './contract-columns.ts';
import { contractVolatility } from './contract-volatility.ts';
import { VOLATILITY_SOURCES } from './volatility-source.ts';

const far = { date: '2027-03-19' };
const smile = (strike: number) => 0.2 + 0.002 * (100 - strike);

function found(rows: readonly ContractRow[], style: 'american' | 'european' = 'american') {
  const chain = testChain(rows, { style });
  const carry = chainCarry(chain, DEFAULT_ASSUMPTIONS);
  const { volatility, source, reason } = contractVolatility(chain, carry, contractCarry(chain, carry));
  return [...volatility].map((value, i) => ({
    strike: chain.columns.strike[i] ?? 0,
    volatility: value,
    source: VOLATILITY_SOURCES[source[i] ?? 0],
    reason: NO_VOLATILITY_REASONS[(reason[i] ?? 0) - 1] ?? null,
  }));
}

const american = (strike: number, right: 'call' | 'put') =>
  quotedRow(smile(strike), { ...far, strike, right }, 'american');

describe('volatilities of American quotes', () => {
  it('are those that the prices were made with; read as European the puts’ are not', () => {
    const rows = [80, 90, 95, 100, 105, 115].flatMap((k) => [american(k, 'call'), american(k, 'put')]);
    for (const { strike, volatility, source } of found(rows)) {
      expect(source).toBe('otm_mid');
      expect(Math.abs(volatility - smile(strike))).toBeLessThan(5e-5);
    }
    const put = found(rows, 'european').find(({ strike }) => strike === 100);
    expect((put?.volatility ?? 0) - smile(100)).toBeGreaterThan(1e-3);
  });

  it('come from the in-the-money side where the other has no bid and exercise pays less than the bid', () => {
    const noBid = contractRow({ ...far, strike: 108, right: 'call', bid: 0, ask: 0.1 });
    const [, side] = found([american(100, 'put'), noBid, american(108, 'put')]);
    expect(side?.source).toBe('other_side');
    expect(Math.abs((side?.volatility ?? 0) - smile(108))).toBeLessThan(5e-4);
  });

  it('are unidentifiable at exercise value', () => {
    const noBid = contractRow({ ...far, strike: 130, right: 'call', bid: 0, ask: 0.1 });
    const exercised = contractRow({ ...far, strike: 130, right: 'put', bid: 29.9, ask: 30.3 });
    const rows = found([american(100, 'put'), noBid, exercised]).filter(({ strike }) => strike === 130);
    expect(rows.map(({ source, reason }) => [source, reason])).toEqual([
      ['none', 'no_bid'],
      ['none', 'unidentifiable'],
    ]);
  });
});
