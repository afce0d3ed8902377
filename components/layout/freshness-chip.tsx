'use client';

import { useEffect, useState } from 'react';
import type { Meta } from '@/lib/schema/meta.ts';
import { freshnessWords } from './freshness-words.ts';

const TICK_MS = 15_000;
const CHIP = { fresh: 'plain', unknown: 'plain', settled: 'plain', stale: 'stale' };
const DOT = { fresh: 'dot', unknown: 'dot hollow', settled: null, stale: null };

/** Seconds since the component came up. */
function useElapsedSeconds(): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const shownAt = performance.now();
    const timer = setInterval(() => setElapsed((performance.now() - shownAt) / 1000), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return elapsed;
}

type FreshnessChipProps = Pick<Meta, 'as_of' | 'sample' | 'freshness'>;

/** How old the snapshot is; counts on while the page stays open. Give it the answer's age as key. */
export function FreshnessChip({ as_of, sample, freshness }: FreshnessChipProps) {
  const elapsed = useElapsedSeconds();
  const age = freshness.age_seconds === null ? null : freshness.age_seconds + elapsed;
  const { text, look } = freshnessWords({ as_of, sample, freshness }, age);
  const dot = DOT[look];
  const [short, ...more] = look === 'unknown' ? text.split(', ') : [text];
  return (
    <span className={`chip freshness ${CHIP[look]}`}>
      {dot === null ? null : <i className={dot} />}
      <span>
        {short}
        {more.length === 0 ? null : <span className="from-tablet">, {more.join(', ')}</span>}
      </span>
    </span>
  );
}
