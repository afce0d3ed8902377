import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { sampleSession } from '../simulate/sample-session.ts';
import { openBook } from './chain-book.ts';
import { exposureOf } from './exposure-of.ts';

const [chain] = sampleSession().snapshots;

it('shows the walls of all expirations beside those of a narrower scope', () => {
  if (chain === undefined) throw new Error('the sample has snapshots');
  const view = (expiries: 'all' | '0dte') => {
    const assumptions = { ...DEFAULT_ASSUMPTIONS, expiries };
    return exposureOf(openBook(chain, assumptions), assumptions);
  };
  const [all, today] = [view('all'), view('0dte')];
  expect(all.allExpiries).toBeNull();
  expect(today.allExpiries).toEqual({ callWall: all.callWall, putWall: all.putWall });
  expect(today.callWall?.gex).toBeLessThan(all.callWall?.gex ?? 0);
  expect(all.allExpiries).not.toEqual(today.allExpiries);
});
