import 'server-only';
import packageJson from '../../../package.json' with { type: 'json' };
import { nextSession, sessionAt, type TradingSession } from '../../engine/market/exchange-calendar.ts';
import { freshnessAhead } from '../../engine/market/freshness-ahead.ts';
import { METHOD_VERSION } from '../../engine/method-version.ts';
import type { EpochMilliseconds } from '../../engine/units.ts';
import type { FreshnessAhead, LiveMeta } from '../../schema/live-answer.ts';
import type { Meta } from '../../schema/meta.ts';
import type { PageSession } from '../../schema/trap-page.ts';
import { readSourceState, type SourceState } from '../../store/source-states.ts';
import { instantOf, sourceClock } from '../snapshot-freshness.ts';

const VERSION = `${packageJson.version}/${METHOD_VERSION}`;

const inPageNames = ({ date, opensAt, closesAt, halfDay }: TradingSession): PageSession => ({
  date,
  opens_at: opensAt,
  closes_at: closesAt,
  half_day: halfDay,
});

/** In this machine's clock, as the page's `now`: the source's may differ. */
function ahead(meta: Meta | null, polled: SourceState | null, now: EpochMilliseconds): FreshnessAhead[] {
  if (meta === null || meta.sample || meta.at !== null) return [];
  const skew = sourceClock(polled, 0);
  const changes = freshnessAhead(Date.parse(meta.as_of), polled?.schedule ?? null, now + skew);
  return changes.map(({ from, status, nextExpectedAt }) => ({
    from: from - skew,
    status,
    next_expected_at: instantOf(nextExpectedAt),
  }));
}

/** What an open page needs beside data that hold everything up to `eventId`; `meta` of the snapshot shown, if any. */
export async function liveMeta(meta: Meta | null, eventId: number): Promise<LiveMeta> {
  const polled = meta === null ? null : await readSourceState(meta.source, meta.symbol);
  const now = Date.now();
  const session = sessionAt(now);
  return {
    version: VERSION,
    event_id: eventId,
    now,
    as_of: meta?.as_of ?? null,
    sessions: [inPageNames(session), inPageNames(nextSession(session.date))],
    freshness_ahead: ahead(meta, polled, now),
    every_seconds: polled === null ? null : polled.schedule.intervalMs / 1000,
  };
}
