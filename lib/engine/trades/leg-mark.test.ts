import { describe, expect, it } from 'vitest';
import { chainCarry } from '../exposure/chain-carry.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { sampleSession } from '../simulate/sample-session.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { quotedRow } from '../testing/quoted-row.ts';
import { carryOfLegs, markLegs } from './leg-mark.ts';
import { legValue } from './leg-value.ts';

const unset = { rate: null, dividendYield: null };
const expiry = '2026-12-18';
const pair = (strike: number, over: Partial<ContractRow> = {}) =>
  (['call', 'put'] as const).map((right) => quotedRow(0.2, { strike, right, date: expiry, ...over }));
const named = (strike: number, right: 'call' | 'put' = 'call') => ({ strike, right, expiry });

describe('markLegs', () => {
  it('finds quote, carry and the volatility it was quoted at', () => {
    const chain = testChain([...pair(100), ...pair(105)]);
    const [marked] = markLegs(chain, [named(105)], unset);
    expect(marked?.reason).toBeNull();
    expect(marked?.mark).toMatchObject({
      rate: 0.04,
      dividendYield: 0.01,
      carrySource: 'file',
      volatilityFrom: 'call',
    });
    expectClose(marked?.mark?.volatility ?? 0, 0.2, 1e-6);
  });

  it('takes an in-the-money leg’s volatility from the strike’s other side', () => {
    const [call, put] = pair(90);
    const stale = { ...call, bid: 9.5, ask: 9.6 } as ContractRow;
    const [marked] = markLegs(testChain([stale, put as ContractRow]), [named(90)], unset);
    expect(marked?.mark).toMatchObject({ volatilityFrom: 'put', mid: 9.55 });
    expectClose(marked?.mark?.volatility ?? 0, 0.2, 1e-4);
  });

  it('inverts American quotes by the American engine', () => {
    const chain = testChain(pair(105), { style: 'american' });
    const [marked] = markLegs(chain, [named(105, 'put')], unset);
    const mark = marked?.mark;
    expect(mark?.volatilityFrom).toBe('call');
    if (mark) expectClose(legValue({ ...mark, right: 'call' }, mark), callMid(chain), 1e-6);
  });

  it('marks an out-of-the-money leg that nobody bids for at half of its ask', () => {
    const rows = pair(130, { bid: 0, ask: 0.04 });
    const [marked] = markLegs(testChain(rows), [named(130)], unset);
    const mark = marked?.mark;
    expect(mark).toMatchObject({ bid: 0, mid: 0.02, volatilityFrom: 'half_ask' });
    if (mark) expectClose(legValue(mark, mark), 0.02, 1e-9);
  });

  it('takes such a leg’s volatility from the strike’s other side where that has a market', () => {
    const [call, put] = pair(130);
    const [marked] = markLegs(
      testChain([{ ...call, bid: 0, ask: 0.04 } as ContractRow, put as ContractRow]),
      [named(130)],
      unset,
    );
    expect(marked?.mark).toMatchObject({ mid: 0.02, volatilityFrom: 'put' });
  });

  it.each([
    ['a strike that is not listed', pair(100), named(101), /no call of strike 101 on 2026-12-18/],
    [
      'an expiration that is not listed',
      pair(100),
      { ...named(100), expiry: '2027-01-15' },
      /no expiration 2027-01-15/,
    ],
    [
      'an in-the-money leg that nobody bids for',
      pair(90, { bid: 0 }),
      named(90),
      /no usable quote of the 90 call of 2026-12-18: no bid/,
    ],
    ['a leg whose bid is not known', pair(110, { bid: null }), named(110), /no bid/],
    ['a leg without an ask', pair(100, { ask: null }), named(100), /no ask/],
    ['a crossed market', pair(100, { bid: 5, ask: 4 }), named(100), /crossed: bid 5 above ask 4/],
    [
      'an expired leg',
      [contractRow({ date: '2026-11-13', bid: 1, ask: 1.1 })],
      { ...named(100), expiry: '2026-11-13' },
      /expired on 2026-11-13/,
    ],
    [
      'a contract of two roots',
      [...pair(100), ...pair(100, { root: 'SPYW' })],
      named(100),
      /several roots have this contract: name one of SPY, SPYW/,
    ],
  ] as const)('says why %s cannot be marked', (_, rows, name, reason) => {
    const [marked] = markLegs(testChain([...rows]), [name], unset);
    expect(marked?.mark).toBeNull();
    expect(marked?.reason).toMatch(reason);
  });

  it('takes the rate that the whole chain tells, which a short American expiration alone does not', () => {
    const [chain] = sampleSession().snapshots;
    if (chain === undefined) throw new Error('no snapshot');
    const short = { strike: 590, right: 'put', expiry: '2026-11-20' } as const;
    const at = chain.expirations.findIndex(({ date }) => date === short.expiry);
    const whole = chainCarry(chain, unset)[at];
    expect(whole?.rate).toBeGreaterThan(0.03);
    const [marked] = markLegs(chain, [short], unset);
    expect(marked?.mark?.rate).toBe(whole?.rate);
    expect([...carryOfLegs(chain, [short], unset).values()].map(({ rate }) => rate)).toContain(whole?.rate);
  });

  it('holds the carry of an earlier snapshot where it is told to', () => {
    const rows = [96, 98, 100, 102, 104].flatMap((strike) => pair(strike));
    const held = carryOfLegs(testChain(rows, { rate: 0.03, dividendYield: 0.02 }), [named(100)], unset);
    const [marked] = markLegs(testChain(rows), [named(100)], unset, held);
    expect(marked?.mark).toMatchObject({ rate: 0.03, dividendYield: 0.02 });
  });
});

/** The mid of the 105 call of a one-strike chain. */
const callMid = ({ columns: { bid, ask } }: ReturnType<typeof testChain>) =>
  0.5 * ((bid[0] ?? 0) + (ask[0] ?? 0));
