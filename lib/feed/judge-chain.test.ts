import { describe, expect, test } from 'vitest';
import { judgeChain } from './judge-chain.ts';

const MINUTE = 60_000;
const at = (day: number, hour: number, minute: number) => Date.UTC(2026, 10, day, hour + 5, minute);
const SCHEDULE = { intervalMs: MINUTE, delayMs: 15 * MINUTE };

interface Case {
  readonly symbol?: string;
  readonly asOf: number;
  readonly quotedAt?: number;
  readonly now: number;
  readonly newestAsOf?: number;
}
const outcome = ({ symbol = 'SPY', asOf, quotedAt, now, newestAsOf }: Case) =>
  judgeChain(
    { symbol, asOf, quotedAt: quotedAt ?? null },
    { symbol: 'SPY', schedule: SCHEDULE, now, newestAsOf: newestAsOf ?? null },
  )?.outcome ?? 'good';

describe('in a session', () => {
  const now = at(20, 11, 0);
  test.each([
    ['a chain of now', { asOf: now - 30_000, quotedAt: at(20, 10, 45), now }, 'good'],
    ['one of another symbol', { symbol: 'QQQ', asOf: now, now }, 'wrong_symbol'],
    ['ten minutes old', { asOf: now - 10 * MINUTE, now }, 'good'],
    ['more than ten minutes old', { asOf: now - 10 * MINUTE - 1, now }, 'stale'],
    ['90 minutes late', { asOf: now - 90 * MINUTE, now }, 'stale'],
    ["yesterday's", { asOf: at(19, 16, 15), now }, 'stale'],
    ["yesterday's quotes published anew", { asOf: now, quotedAt: at(19, 16, 0), now }, 'stale'],
    ['with quotes an hour older than its delay', { asOf: now, quotedAt: now - 75 * MINUTE, now }, 'good'],
    [
      'of a symbol that the source only says to have',
      { asOf: now, quotedAt: Date.UTC(2000, 0, 1), now },
      'stale',
    ],
    ['with quotes older than that', { asOf: now, quotedAt: now - 75 * MINUTE - 1, now }, 'stale'],
    ['older than what is stored', { asOf: now - 2 * MINUTE, now, newestAsOf: now - MINUTE }, 'out_of_order'],
    ['the same again', { asOf: now - MINUTE, now, newestAsOf: now - MINUTE }, 'good'],
    ['of a clock that is ahead', { asOf: now + 25 * 60 * MINUTE, now }, 'good'],
    ['of a clock that is days ahead', { asOf: now + 49 * 60 * MINUTE, now }, 'malformed'],
  ])('%s', (_, given, expected) => {
    expect(outcome(given)).toBe(expected);
  });
});

test.each([
  [
    'first quotes need no trade yet',
    { asOf: at(23, 9, 46), quotedAt: at(20, 16, 0), now: at(23, 9, 46) },
    'good',
  ],
  [
    '… but half an hour later',
    { asOf: at(23, 10, 16), quotedAt: at(20, 16, 0), now: at(23, 10, 16) },
    'stale',
  ],
  [
    "Friday's last word on Sunday",
    { asOf: at(22, 3, 0), quotedAt: at(20, 16, 15), now: at(22, 12, 0) },
    'good',
  ],
  ["Friday's only answer on Sunday", { asOf: at(20, 11, 0), now: at(22, 12, 0) }, 'good'],
  ["Thursday's on Sunday", { asOf: at(19, 16, 30), now: at(22, 12, 0) }, 'stale'],
])('%s', (_, given, expected) => {
  expect(outcome(given)).toBe(expected);
});
