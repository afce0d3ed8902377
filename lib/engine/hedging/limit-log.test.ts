import { expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import { isoInstant } from '../market/iso-instant.ts';
import { limitLog } from './limit-log.ts';
import { limitUse } from './risk-limits.ts';

/** The second source's morning: 08:45 to 09:35, -$25M to -$52M of a $50M limit. */
const morning = [
  { minute: 8 * 60 + 45, spot: 580, exposure: -25e6 },
  { minute: 9 * 60 + 15, spot: 582, exposure: -30e6 },
  { minute: 9 * 60 + 30, spot: 583, exposure: -38e6 },
  { minute: 9 * 60 + 35, spot: 584, exposure: -52e6 },
].map(({ minute, spot, exposure }) => ({
  at: exchangeInstant('2026-11-16', minute),
  spot,
  use: limitUse(exposure, 50e6),
}));

it('reads 50, 60, 76 and 104 % of the limit as the second source does', () => {
  expect(morning.map(({ use }) => use)).toEqual([0.5, 0.6, 0.76, 1.04]);
  const log = limitLog(morning, 'b');
  expect(log.map(({ status }) => status)).toEqual(['within', 'warning', 'alert', 'breach']);
  expect(log.map(({ autoHedge }) => autoHedge)).toEqual([false, false, false, true]);
  expect(log.map(({ at, spot }) => [at, spot])).toEqual(
    morning.map(({ at, spot }) => [isoInstant(at), spot]),
  );
});

it('writes a line only when the status changes, back down as well', () => {
  const uses = [0.1, 0.2, 0.46, 0.5, 0.76, 0.8, 0.3];
  const log = limitLog(
    uses.map((use, at) => ({ at, spot: 600, use })),
    'a',
  );
  expect(log.map(({ at, status }) => [at, status])).toEqual([
    [isoInstant(0), 'within'],
    [isoInstant(2), 'warning'],
    [isoInstant(4), 'critical'],
    [isoInstant(6), 'within'],
  ]);
  expect(limitLog([], 'a')).toEqual([]);
});
