'use client';

import type { Meta } from '@/lib/schema/meta.ts';
import { useLiveState } from '../live/live-context.ts';
import { useServerNow } from '../live/use-server-now.ts';
import { freshnessWords } from './freshness-words.ts';

const CHIP = { fresh: 'plain', unknown: 'plain', settled: 'plain', stale: 'stale' };
const DOT = { fresh: 'dot', unknown: 'dot hollow', settled: null, stale: null };

type FreshnessChipProps = Pick<Meta, 'as_of' | 'sample' | 'freshness'>;

/** How old the snapshot is, and whether that is in order; counts on while the page stays open. */
export function FreshnessChip({ as_of, sample, freshness: answered }: FreshnessChipProps) {
  const live = useLiveState();
  const answeredAt = live?.now ?? 0;
  const elapsed = (useServerNow(answeredAt) - answeredAt) / 1000;
  const age = answered.age_seconds === null ? null : answered.age_seconds + elapsed;
  const freshness = { ...answered, ...(live?.freshness && { status: live.freshness.status }) };
  const { text, look } = freshnessWords({ as_of, sample, freshness }, age);
  const dot = DOT[look];
  const [short, ...more] = look === 'unknown' ? text.split(', ') : [text];
  return (
    <span className={`chip freshness ${CHIP[look]}`} data-freshness={freshness.status}>
      {dot === null ? null : <i className={dot} />}
      <span>
        {short}
        {more.length === 0 ? null : <span className="from-tablet">, {more.join(', ')}</span>}
      </span>
    </span>
  );
}
