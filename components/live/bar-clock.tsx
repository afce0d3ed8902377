'use client';

import type { Meta } from '@/lib/schema/meta.ts';
import { SnapshotClock } from '../layout/snapshot-clock.tsx';
import { useLiveState } from './live-context.ts';
import { SessionClock } from './session-clock.tsx';

/** Of a live page the exchange's clock; of sample data, a pinned view and other pages the snapshot's instant. */
export function BarClock({ as_of, sample }: Pick<Meta, 'as_of' | 'sample'>) {
  const live = useLiveState();
  if (live === null || !live.isLive || sample) return <SnapshotClock asOf={as_of} />;
  return <SessionClock now={live.now} sessions={live.sessions} />;
}
