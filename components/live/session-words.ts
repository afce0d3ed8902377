import type { LiveMeta } from '@/lib/schema/live-answer.ts';
import { formatClock, formatDay } from '@/lib/view/format.ts';

const MINUTE_MS = 60_000;

/** `1 h 24 min`, `24 min`, `under 1 min`. */
function span(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes === 0) return 'under 1 min';
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

/**
 * Where the exchange's day stands at `now`: `closes in 1 h 24 min` (half days say so), `pre-open, opens in 25 min`,
 * `closed, opens Mon 23 Nov 09:30`. Null beyond the sessions that are known.
 */
export function sessionWords(sessions: LiveMeta['sessions'], now: number): string | null {
  const open = sessions.find((session) => session.opens_at <= now && now < session.closes_at);
  if (open !== undefined)
    return `${open.half_day ? 'half day, ' : ''}closes in ${span(open.closes_at - now)}`;
  const next = sessions.find((session) => session.opens_at > now);
  if (next === undefined) return null;
  const isToday = formatDay(now) === formatDay(next.opens_at);
  if (isToday) return `pre-open, opens in ${span(next.opens_at - now)}`;
  return `closed, opens ${formatDay(next.opens_at)} ${formatClock(next.opens_at)}`;
}
