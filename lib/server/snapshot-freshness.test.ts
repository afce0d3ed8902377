import { describe, expect, it } from 'vitest';
import { snapshotFreshness } from './snapshot-freshness.ts';

const MINUTE = 60_000;
/** 2026-11-16 14:20 in New York. */
const AS_OF = Date.UTC(2026, 10, 16, 19, 20);
const LIVE = { at: null };
const polled = (clockSkewMs: number | null) => ({
  schedule: { intervalMs: 5 * MINUTE, delayMs: 0 },
  clockSkewMs,
});

describe('snapshotFreshness', () => {
  it('holds a polled series against its own schedule', () => {
    const now = AS_OF + 2 * MINUTE;
    expect(snapshotFreshness({ asOf: AS_OF, sample: false }, polled(0), LIVE, now)).toEqual({
      status: 'fresh',
      age_seconds: 120,
      next_expected_at: '2026-11-16T19:25:00.000Z',
    });
  });

  it('tells ages by the source’s clock: this machine’s may be a day off', () => {
    const now = AS_OF + 2 * MINUTE + 24 * 60 * MINUTE;
    const skewed = snapshotFreshness({ asOf: AS_OF, sample: false }, polled(-24 * 60 * MINUTE), LIVE, now);
    expect(skewed).toMatchObject({ status: 'fresh', age_seconds: 120 });
  });

  it('has no schedule for an import, and no age for what is pinned or made up', () => {
    const now = AS_OF + 2 * MINUTE;
    const unscheduled = snapshotFreshness({ asOf: AS_OF, sample: false }, null, LIVE, now);
    expect(unscheduled).toEqual({ status: 'unknown', age_seconds: 120, next_expected_at: null });
    const pinned = snapshotFreshness(
      { asOf: AS_OF, sample: false },
      polled(0),
      { at: '2026-11-16T14:20' },
      now,
    );
    expect(pinned).toEqual({ status: 'replay', age_seconds: null, next_expected_at: null });
    const sample = (asOf: number) => snapshotFreshness({ asOf, sample: true }, null, LIVE, now);
    expect(sample(AS_OF)).toEqual({ status: 'unknown', age_seconds: null, next_expected_at: null });
    expect(sample(Date.UTC(2026, 10, 16, 21)).status).toBe('closed');
  });
});
