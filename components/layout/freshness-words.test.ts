import { describe, expect, it } from 'vitest';
import type { Freshness } from '@/lib/schema/meta.ts';
import { freshnessWords } from './freshness-words.ts';

const words = (status: Freshness['status'], age: number | null, sample = false) =>
  freshnessWords(
    {
      as_of: '2026-11-16T21:00:00Z',
      sample,
      freshness: { status, age_seconds: age, next_expected_at: null },
    },
    age,
  );

describe('freshnessWords', () => {
  it('gives the age with the state', () => {
    expect(words('fresh', 38)).toEqual({ text: 'fresh, 38 s old', look: 'fresh' });
    expect(words('late', 11 * 60)).toEqual({ text: 'late: 11 min old', look: 'stale' });
    expect(words('stalled', 47 * 60)).toEqual({ text: 'stalled: 47 min old', look: 'stale' });
  });

  it('never calls an unscheduled snapshot fresh', () => {
    expect(words('unknown', 3 * 86_400)).toEqual({ text: 'age 3 d, no schedule', look: 'unknown' });
    expect(words('unknown', null).text).toBe('age unknown');
  });

  it('says what is final, pinned or sample', () => {
    expect(words('closed', 60).text).toBe('final for Mon 16 Nov');
    expect(words('replay', null).text).toBe('pinned');
    expect(words('closed', null, true).text).toBe('sample, session over');
    expect(words('unknown', null, true).text).toBe('sample');
    expect(words('replay', null, true).text).toBe('sample, pinned');
  });
});
