import { describe, expect, it } from 'vitest';
import type { LiveMeta } from '@/lib/schema/live-answer.ts';
import { sessionWords } from './session-words.ts';

const session = (date: string, opens: string, closes: string, half_day = false) => ({
  date,
  opens_at: Date.parse(`${date}T${opens}Z`),
  closes_at: Date.parse(`${date}T${closes}Z`),
  half_day,
});
const WEEK: LiveMeta['sessions'] = [
  session('2026-11-20', '14:30', '21:00'),
  session('2026-11-23', '14:30', '21:00'),
];
const at = (instant: string, sessions = WEEK) => sessionWords(sessions, Date.parse(instant));

describe('sessionWords', () => {
  it('counts to the close', () => {
    expect(at('2026-11-20T14:30:00Z')).toBe('closes in 6 h 30 min');
    expect(at('2026-11-20T19:35:38Z')).toBe('closes in 1 h 24 min');
    expect(at('2026-11-20T20:59:30Z')).toBe('closes in under 1 min');
  });

  it('counts to the open of the same day, and names that of another', () => {
    expect(at('2026-11-20T14:05:00Z')).toBe('pre-open, opens in 25 min');
    expect(at('2026-11-20T21:00:00Z')).toBe('closed, opens Mon 23 Nov 09:30');
    expect(at('2026-11-21T15:00:00Z')).toBe('closed, opens Mon 23 Nov 09:30');
  });

  it('says that a day is half', () => {
    const half: LiveMeta['sessions'] = [session('2026-11-27', '14:30', '18:00', true), WEEK[1]];
    expect(at('2026-11-27T17:00:00Z', half)).toBe('half day, closes in 1 h 0 min');
  });

  it('says nothing beyond the sessions it knows', () => {
    expect(at('2026-11-24T15:00:00Z')).toBeNull();
  });
});
