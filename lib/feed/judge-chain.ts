import { type PollSchedule, publicationWindow, publishedSession } from '../engine/market/poll-schedule.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { PollOutcome } from '../schema/poll-outcome.ts';

/** What a chain must be to count as an answer to the request that was made. */
export interface ChainExpectation {
  readonly symbol: string;
  readonly schedule: PollSchedule;
  /** By a clock that agrees with the source's. */
  readonly now: EpochMilliseconds;
  /** Of the newest stored snapshot of the series. */
  readonly newestAsOf: EpochMilliseconds | null;
}

/** What is looked at of a chain. */
export interface JudgedChain {
  readonly symbol: string;
  readonly asOf: EpochMilliseconds;
  readonly quotedAt: EpochMilliseconds | null;
}

export interface Verdict {
  readonly outcome: PollOutcome;
  readonly detail: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A source without a `Date` may be told against a wrong clock; two days are no such thing. */
const LONGEST_AHEAD_MS = 2 * DAY_MS;
const SHORTEST_TOLERANCE_MS = 10 * MINUTE_MS;
const TOLERATED_INTERVALS = 3;
/** After the first quotes of a session are out, the underlying must have traded in it within this time. */
const FIRST_TRADE_MS = 30 * MINUTE_MS;
/** Beyond the source's delay; underlyings with options trade more often than this. */
const OLDEST_QUOTES_MS = 60 * MINUTE_MS;

const timeOf = (at: EpochMilliseconds) => new Date(at).toISOString();

function staleness({ asOf, quotedAt }: JudgedChain, { schedule, now }: ChainExpectation): string | null {
  const session = publishedSession(schedule, now);
  const window = publicationWindow(session, schedule);
  const tolerance = Math.max(TOLERATED_INTERVALS * schedule.intervalMs, SHORTEST_TOLERANCE_MS);
  const oldest = now < window.closesAt ? Math.max(window.opensAt, now - tolerance) : window.opensAt;
  if (asOf < Math.min(oldest, now)) return `published at ${timeOf(asOf)}`;
  if (quotedAt === null || asOf < window.opensAt + FIRST_TRADE_MS) return null;
  const isOld =
    quotedAt < session.opensAt ||
    (now < window.closesAt && asOf - quotedAt > schedule.delayMs + OLDEST_QUOTES_MS);
  return isOld ? `quotes of ${timeOf(quotedAt)} published anew` : null;
}

/**
 * Whether a parsed chain may be stored as the answer to a request: null, or why not. It must be of the symbol asked
 * for, of the session that is being published and then no older than three intervals (at least ten minutes), with quotes
 * of that session, no older than an hour beyond the source's delay, and not older than what is stored.
 */
export function judgeChain(chain: JudgedChain, expected: ChainExpectation): Verdict | null {
  const { symbol, now, newestAsOf } = expected;
  if (chain.symbol !== symbol)
    return { outcome: 'wrong_symbol', detail: `asked for ${symbol}, got ${chain.symbol}` };
  if (chain.asOf > now + LONGEST_AHEAD_MS)
    return { outcome: 'malformed', detail: `published at ${timeOf(chain.asOf)}, days ahead of now` };
  const stale = staleness(chain, expected);
  if (stale !== null) return { outcome: 'stale', detail: stale };
  if (newestAsOf !== null && chain.asOf < newestAsOf)
    return { outcome: 'out_of_order', detail: `published at ${timeOf(chain.asOf)}, before what is stored` };
  return null;
}
