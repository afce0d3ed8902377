'use client';

import type { ReactNode } from 'react';
import type { Freshness } from '@/lib/schema/meta.ts';
import { formatClock } from '@/lib/view/format.ts';
import { formatAge } from '@/lib/view/format-age.ts';
import { useLiveState } from './live-context.ts';

/** `every 5 min`; ages under two minutes in seconds. */
const everyWords = (seconds: number) =>
  seconds % 60 === 0 ? `every ${seconds / 60} min` : `every ${formatAge(seconds)}`;

const EXPECTS: Readonly<Partial<Record<Freshness['status'], true>>> = {
  fresh: true,
  late: true,
  waiting: true,
};

/** A panel's "how often · reading now · as of · next", as far as it is known. */
export function PanelClock({ children }: { readonly children: ReactNode }) {
  const live = useLiveState();
  if (live === null || !live.isLive) return children;
  const { every_seconds: every, isReading, freshness } = live;
  const next = freshness !== null && EXPECTS[freshness.status] ? freshness.next_expected_at : null;
  const isOverdue = freshness?.status === 'late' || freshness?.status === 'stalled';
  return (
    <>
      {isOverdue ? <span className="chip stale">{freshness.status}</span> : null}
      {every === null ? null : <span className="ev">{everyWords(every)} · </span>}
      {isReading ? 'reading · ' : null}
      {freshness?.status === 'closed' ? 'final · ' : null}
      {children}
      {next === null ? null : ` · next ${formatClock(Date.parse(next))}`}
    </>
  );
}
