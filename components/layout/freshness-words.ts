import type { Meta } from '@/lib/schema/meta.ts';
import { formatDay } from '@/lib/view/format.ts';
import { formatAge } from '@/lib/view/format-age.ts';

interface FreshnessWords {
  readonly text: string;
  /** Stale is hatched, unknown hollow: an unknown age is never shown as fresh. */
  readonly look: 'fresh' | 'stale' | 'unknown' | 'settled';
}

type Dated = Pick<Meta, 'as_of' | 'sample' | 'freshness'>;

function sampleWords(status: Dated['freshness']['status']): string {
  if (status === 'replay') return 'sample, pinned';
  return status === 'closed' ? 'sample, session over' : 'sample';
}

/** How old the snapshot is, in words; `age` in seconds, null where it says nothing. */
export function freshnessWords({ as_of, sample, freshness }: Dated, age: number | null): FreshnessWords {
  if (sample) return { text: sampleWords(freshness.status), look: 'settled' };
  const old = age === null ? 'age unknown' : formatAge(age);
  switch (freshness.status) {
    case 'fresh':
      return { text: `fresh, ${old} old`, look: 'fresh' };
    case 'late':
    case 'stalled':
      return { text: `${freshness.status}: ${old} old`, look: 'stale' };
    case 'closed':
      return { text: `final for ${formatDay(Date.parse(as_of))}`, look: 'settled' };
    case 'replay':
      return { text: 'pinned', look: 'settled' };
    case 'waiting':
      return { text: 'waiting for the next chain', look: 'unknown' };
    case 'unknown':
      return { text: age === null ? 'age unknown' : `age ${old}, no schedule`, look: 'unknown' };
  }
}
