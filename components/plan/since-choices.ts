import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatClock } from '@/lib/view/format.ts';
import { pinnedAt } from '@/lib/view/pinned-at.ts';

const HOUR_MS = 3_600_000;

export interface SinceChoice {
  readonly label: string;
  /** As `vs` in the address; null: since the open. */
  readonly vs: string | null;
  readonly isChosen: boolean;
}

/**
 * Since when the position's P&L can be attributed on the page: the open, the last snapshot of each hour of the session
 * before the one shown, where the session's trap was last armed, and whatever else the address names.
 */
export function sinceChoices(
  { spots, session, trap, meta }: Pick<TrapPage, 'spots' | 'session' | 'trap' | 'meta'>,
  vs: string | null,
): SinceChoice[] {
  const now = Date.parse(meta.as_of);
  const before = spots.filter(({ at }) => at < now);
  const first = before[0]?.at;
  const hours = [...new Map(before.map(({ at }) => [Math.ceil(at / HOUR_MS), at])).values()];
  const armed = trap.timeline.runs.findLast(({ phase }) => phase === 'trap_armed')?.from;
  const armedAt = armed === undefined || Date.parse(armed) >= now ? null : Date.parse(armed);
  const named = [
    ...hours
      .filter((at) => at !== first && at > session.opens_at)
      .map((at) => ({ at, label: formatClock(at) })),
    ...(armedAt === null ? [] : [{ at: armedAt, label: `armed ${formatClock(armedAt)}` }]),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ at, label }) => ({ label, vs: pinnedAt(new Date(at).toISOString()) }));
  const known = named.filter((own, i) => named.findLastIndex((other) => other.vs === own.vs) === i);
  const isOther = vs !== null && known.every((own) => own.vs !== vs);
  const all = [
    { label: 'open', vs: null },
    ...known,
    ...(isOther ? [{ label: vs.replace('T', ' '), vs }] : []),
  ];
  return all.map((own) => ({ ...own, isChosen: own.vs === vs }));
}
