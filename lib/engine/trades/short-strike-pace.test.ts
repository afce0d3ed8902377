import { expect, it } from 'vitest';
import type { ChainReading } from '../psychology/chain-reading.ts';
import type { VolumeCurve } from '../psychology/volume-curve.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { shortStrikePace } from './short-strike-pace.ts';

const MINUTE_MS = 60_000;
/** A session's volume trades evenly over its 78 slots from 09:30; `AS_OF` is 14:35. */
const curve: VolumeCurve = {
  opensAt: AS_OF - 305 * MINUTE_MS,
  cumulative: Array.from({ length: 79 }, (_, j) => j / 78),
  sessions: 20,
  source: 'underlying',
};
const readingOf = (calls: ChainReading['calls'], puts: ChainReading['puts'] = []): ChainReading => ({
  netGex: null,
  gammaFlip: null,
  callWall: null,
  putWall: null,
  busiest: null,
  expectedMove: null,
  volatilityIndex: null,
  optionVolume: null,
  calls,
  puts,
});
const half = (calls: ChainReading['calls']) => ({ at: AS_OF - 30 * MINUTE_MS, reading: readingOf(calls) });
const chain = testChain([
  contractRow({ strike: 102, volume: 700, openInterest: 400 }),
  contractRow({ strike: 102, volume: 300, openInterest: 600, date: '2026-12-18' }),
  contractRow({ strike: 102, volume: 9_000, openInterest: 9_000, right: 'put' }),
  contractRow({ strike: 110, volume: 50, openInterest: 10 }),
  contractRow({ strike: 120, openInterest: 10 }),
]);
const leg = (strike: number, held: number, right: 'call' | 'put' = 'call') => ({ strike, right, held });

it('takes the sold strike nearest to spot, its own side, over all expirations', () => {
  const pace = shortStrikePace(chain, [leg(110, -1), leg(102, -2), leg(101, 1)], {
    curve,
    before: half([[102, 900]]),
  });
  expect(pace).toMatchObject({ volume: 100, reason: null });
  expect(pace.value).toBeCloseTo(100 / (6 / 78) / 1_000, 12);
});

it('keeps counting what has settled in between: volume then held it too', () => {
  const settled = { date: '2026-11-16', settlesAt: AS_OF - MINUTE_MS };
  const both = testChain([
    contractRow({ strike: 102, volume: 300, openInterest: 600 }),
    contractRow({ strike: 102, volume: 800, openInterest: 400, ...settled }),
  ]);
  const pace = shortStrikePace(both, [leg(102, -1)], { curve, before: half([[102, 1_000]]) });
  expect(pace).toMatchObject({ volume: 100, reason: null });
});

it.each([
  ['nothing is sold', [leg(102, 2)], half([[102, 900]]), 'no strike is sold'],
  [
    'the chain gives no volume there',
    [leg(120, -1)],
    half([[120, 1]]),
    'no volume and open interest at the strike',
  ],
  [
    'the half hour before is missing',
    [leg(102, -1)],
    null,
    'no snapshot of 30 minutes ago has the strike’s volume',
  ],
  [
    'the strike was not stored then',
    [leg(102, -1)],
    half([]),
    'no snapshot of 30 minutes ago has the strike’s volume',
  ],
] as const)('is unknown where %s', (_, legs, before, reason) => {
  expect(shortStrikePace(chain, legs, { curve, before })).toMatchObject({ value: null, reason });
});
