import { describe, expect, it } from 'vitest';
import type { SourceRow } from '@/lib/schema/status-report.ts';
import { outcomeCounts, outcomeWords, scheduleWords, skewWords, whenWords } from './source-words.ts';

const NOW = '2026-11-16T19:30:00Z';
const row = (over: Partial<SourceRow>) =>
  ({
    every_seconds: 60,
    publication_delay_seconds: 900,
    last_outcome: 'stored',
    last_detail: null,
    consecutive_failures: 0,
    outcomes: {},
    ...over,
  }) as SourceRow;

describe('words of a source', () => {
  it('says when, before or to come', () => {
    expect(whenWords('2026-11-16T19:18:00Z', NOW)).toBe('12 min ago');
    expect(whenWords('2026-11-16T19:30:40Z', NOW)).toBe('in 40 s');
    expect(whenWords(null, NOW)).toBe('never');
  });

  it('says how often it is asked and how late it publishes by design', () => {
    expect(scheduleWords(row({}))).toBe('every 1 min, 15 min behind by design');
    expect(scheduleWords(row({ publication_delay_seconds: 0 }))).toBe('every 1 min');
  });

  it('signs the clock’s skew and admits when it is unknown', () => {
    expect([skewWords(1.24), skewWords(-86_400), skewWords(0), skewWords(null)]).toEqual([
      '+1.2 s',
      '−86,400.0 s',
      '0.0 s',
      'unknown',
    ]);
  });

  it('says what came of the last attempt', () => {
    expect(outcomeWords(row({}))).toBe('stored');
    expect(outcomeWords(row({ last_outcome: null }))).toBe('not asked yet');
    const failed = { last_outcome: 'rate_limited', last_detail: '429', consecutive_failures: 3 } as const;
    expect(outcomeWords(row(failed))).toBe('rate limited, 3 in a row: 429');
  });

  it('counts outcomes, the most frequent first', () => {
    expect(outcomeCounts(row({ outcomes: { timeout: 2, stored: 1312 } }))).toBe('stored 1,312, timed out 2');
  });
});
