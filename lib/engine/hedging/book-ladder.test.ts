import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { bookLadder } from './book-ladder.ts';
import { TermCollector } from './book-terms.ts';
import { deltaLadder } from './delta-ladder.ts';
import { TYPICAL_LIMITS } from './risk-limits.ts';

const terms = { strike: 595, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.01 };
const oneContract = (right: number, shares: number) => {
  const collector = new TermCollector();
  collector.add({ right, shares, ...terms });
  return collector.terms();
};
const SPOTS = [580, 590.5, 595, 600];

describe('bookLadder', () => {
  it('is the ladder of one contract when the book is one contract', () => {
    const contracts = fc.integer({ min: -20_000, max: 20_000 }).filter((n) => n !== 0);
    fc.assert(
      fc.property(contracts, fc.constantFrom('call' as const, 'put' as const), (n, right) => {
        const book = oneContract(right === 'call' ? CALL : PUT, n * 100);
        const got = bookLadder(book, SPOTS, TYPICAL_LIMITS, 'a');
        const one = deltaLadder({ contracts: n, multiplier: 100, right, ...terms, spots: SPOTS });
        got.forEach((rung, j) => {
          for (const [name, value] of Object.entries(one[j] ?? {}))
            if (name in rung && typeof value === 'number')
              expectClose(
                rung[name as keyof typeof rung] as number,
                value,
                1e-10 * (1e6 + Math.abs(value)),
                name,
              );
          expect(rung.status).toBe(one[j]?.status);
        });
        expectPlainJson(got);
      }),
    );
  });

  it('adds long and short up in gross, and sets them off in net', () => {
    const collector = new TermCollector();
    collector.add({ right: CALL, shares: 1000, ...terms });
    collector.add({ right: PUT, shares: 1000, ...terms });
    const [rung] = bookLadder(collector.terms(), [595], TYPICAL_LIMITS, 'b');
    const [call] = bookLadder(oneContract(CALL, 1000), [595], TYPICAL_LIMITS, 'b');
    const [put] = bookLadder(oneContract(PUT, 1000), [595], TYPICAL_LIMITS, 'b');
    expectClose(rung?.grossDollars ?? 0, (call?.grossDollars ?? 0) + (put?.grossDollars ?? 0), 1e-6);
    expectClose(rung?.positionDollars ?? 0, (call?.grossDollars ?? 0) - (put?.grossDollars ?? 0), 1e-6);
  });

  it('says what a point of volatility and a day do to the hedge', () => {
    const [now] = bookLadder(oneContract(CALL, -100_000), [593.42], TYPICAL_LIMITS, 'a');
    const moved = (change: Partial<typeof terms>) => {
      const collector = new TermCollector();
      collector.add({ right: CALL, shares: -100_000, ...terms, ...change });
      return bookLadder(collector.terms(), [593.42], TYPICAL_LIMITS, 'a')[0];
    };
    const step = 1e-4;
    const perPoint =
      ((now?.positionShares ?? 0) - (moved({ volatility: 0.14 + step })?.positionShares ?? 0)) / (100 * step);
    expectClose(now?.hedgePerVolPoint ?? 0, perPoint, 1);
    const perDay =
      ((now?.positionShares ?? 0) - (moved({ years: (4 - step) / 365 })?.positionShares ?? 0)) / step;
    expectClose(now?.hedgePerDay ?? 0, perDay, 1);
  });

  it('refuses prices that are not strictly rising', () => {
    expect(() => bookLadder(oneContract(CALL, 1), [600, 600], TYPICAL_LIMITS, 'a')).toThrow(
      'spots[1] must be above',
    );
  });
});
