import { expect, it } from 'vitest';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expirationsOnly } from './expirations-only.ts';

const dates = ['2026-11-20', '2026-11-27', '2026-12-18'];
const rowsOf = (date: string) =>
  [95, 100].flatMap((strike, i) =>
    (['call', 'put'] as const).map((right) =>
      contractRow({ date, strike, right, bid: i + 1, volume: strike }),
    ),
  );

it('is the chain that was built from those expirations alone', () => {
  const whole = testChain(dates.flatMap(rowsOf));
  const part = testChain([...rowsOf('2026-11-20'), ...rowsOf('2026-12-18')]);
  expect(expirationsOnly(whole, [2, 0, 2])).toEqual(part);
  expect(expirationsOnly(whole, [0, 1, 2])).toEqual(whole);
  expect(expirationsOnly(whole, []).columns.strike).toHaveLength(0);
});
