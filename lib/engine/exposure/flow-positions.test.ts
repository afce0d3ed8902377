import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractRow } from '../market/option-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { flowPositions } from './flow-positions.ts';

type Tape = Partial<ContractRow>;

/** Positions after each row list has been a snapshot; quotes are 1.10 at 1.20 unless a row says otherwise. */
const positionsAfter = (...snapshots: (readonly Tape[])[]) => {
  const rows = (tapes: readonly Tape[]) =>
    tapes.map((tape) => contractRow({ bid: 1.1, ask: 1.2, openInterest: 100, ...tape }));
  const { positions } = flowPositions(snapshots.map((tapes) => testChain(rows(tapes))));
  return positions && [...positions];
};
/** Position of one contract of 100 open after these snapshots of it. */
const positionAfter = (...tapes: Tape[]) => positionsAfter(...tapes.map((tape) => [tape]))?.[0];

const BID = 1.1;
const MID = 1.15;
const ASK = 1.2;

describe('flowPositions', () => {
  it('makes dealers long what is sold at the bid, short what is bought at the ask, neither at the mid', () => {
    expect(positionAfter({ volume: 0 }, { volume: 30, last: BID })).toBe(130);
    expect(positionAfter({ volume: 0 }, { volume: 30, last: ASK })).toBe(70);
    expect(positionAfter({ volume: 0 }, { volume: 30, last: MID })).toBe(100);
    expect(positionAfter({ volume: 0 }, { volume: 30, last: 0.07, bid: 0.04, ask: 0.1 })).toBe(100);
  });

  it('starts puts from dealers short, and may turn the sign', () => {
    const put = { right: 'put' } as const;
    expect(positionAfter({ ...put, volume: 0 }, { ...put, volume: 30, last: ASK })).toBe(-130);
    expect(positionAfter({ ...put, volume: 0 }, { ...put, volume: 250, last: BID })).toBe(150);
  });

  it('adds up over a session by each interval’s own trade', () => {
    expect(positionAfter({ volume: 5 }, { volume: 15, last: ASK }, { volume: 40, last: BID })).toBe(
      100 - 10 + 25,
    );
  });

  it('does not count a trade that is older than the snapshot before', () => {
    const stale = { volume: 15, last: ASK };
    expect(positionAfter({ volume: 5 }, stale, stale, { ...stale, bid: 1.3, ask: 1.4 })).toBe(90);
  });

  it('does not count what was traded before a contract’s first snapshot', () => {
    expect(positionAfter({ volume: 500, last: ASK }, { volume: 500, last: ASK })).toBe(100);
    const old = { volume: 0 };
    const listed = { strike: 101, volume: 40, last: ASK };
    expect(positionsAfter([old], [old, listed])).toEqual([100, 100]);
    expect(positionsAfter([old], [old, listed], [old, { ...listed, volume: 50 }])).toEqual([100, 90]);
  });

  it('counts nothing for volume that falls, nor for its way back up', () => {
    const at = (volume: number | null) => ({ volume, last: ASK });
    expect(positionAfter(at(10), at(30), at(0), at(30))).toBe(80);
    expect(positionAfter(at(10), at(30), at(0), at(34))).toBe(76);
    expect(positionAfter(at(10), at(30), at(null), at(34))).toBe(76);
  });

  it.each([
    ['a last', { last: null }],
    ['a bid', { bid: 0 }],
    ['an ask', { ask: null }],
    ['a quote that is not crossed', { bid: 1.3 }],
  ])('cannot sign a trade without %s', (_, tape) => {
    expect(positionAfter({ volume: 0 }, { volume: 30, last: ASK, ...tape })).toBe(100);
  });

  it('follows a contract by root, expiration, strike and right through lists that change', () => {
    const mine = { strike: 105, volume: 0 };
    const others = [
      { strike: 104, volume: 7 },
      { strike: 105, right: 'put', volume: 7 },
      { strike: 105, root: 'SPY2', volume: 7 },
      { strike: 105, date: '2026-11-27', volume: 7 },
    ] as const;
    const traded = { ...mine, volume: 20, last: ASK };
    const [found] = positionsAfter([...others, mine], [], [traded]) ?? [];
    expect(found).toBe(80);
    expect(positionsAfter([mine], [...others, traded])?.filter((own) => Math.abs(own) !== 100)).toEqual([80]);
  });

  it('is linear in volume', () => {
    const session = fc.array(fc.record({ traded: fc.nat(1000), last: fc.constantFrom(BID, MID, ASK) }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(session, fc.integer({ min: 2, max: 9 }), (trades, times) => {
        const flowOf = (factor: number) => {
          let volume = 0;
          const tapes = trades.map(({ traded, last }) => {
            volume += traded * factor;
            return { volume, last };
          });
          return (positionAfter(...tapes) ?? Number.NaN) - 100;
        };
        expect(flowOf(times)).toBeCloseTo(times * flowOf(1), 9);
      }),
    );
  });

  it('does not know the position where open interest is not given', () => {
    expect(positionAfter({ volume: 0 }, { volume: 30, last: ASK, openInterest: null })).toBeNaN();
  });

  it('has no reading, and says why, of one snapshot or none', () => {
    expect(flowPositions([testChain([contractRow()])])).toEqual({
      positions: null,
      reason: expect.stringContaining('session’s first'),
    });
    expect(flowPositions([])).toEqual({ positions: null, reason: expect.any(String) });
  });
});
