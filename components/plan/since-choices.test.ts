import { expect, it } from 'vitest';
import { sinceChoices } from './since-choices.ts';

/** Monday 16 November 2026, 09:30 in New York. */
const OPEN = Date.UTC(2026, 10, 16, 14, 30);
const MINUTE_MS = 60_000;
const spots = Array.from({ length: 62 }, (_, i) => ({ at: OPEN + i * 5 * MINUTE_MS, spot: 590 }));
type Page = Parameters<typeof sinceChoices>[0];
const page = (runs: { phase: string; from: string }[] = []) =>
  ({
    spots,
    session: { opens_at: OPEN },
    trap: { timeline: { runs } },
    meta: { as_of: new Date(OPEN + 61 * 5 * MINUTE_MS).toISOString() },
  }) as unknown as Page;
const labels = (...args: Parameters<typeof sinceChoices>) => sinceChoices(...args).map(({ label }) => label);

it('offers the open and the full hours before the snapshot', () => {
  expect(labels(page(), null)).toEqual(['open', '10:00', '11:00', '12:00', '13:00', '14:00', '14:30']);
  expect(sinceChoices(page(), null)[0]).toEqual({ label: 'open', vs: null, isChosen: true });
  expect(sinceChoices(page(), null)[1]?.vs).toBe('2026-11-16T10:00');
});

it('offers where the trap was armed, once, and not the snapshot that arms it', () => {
  const armed = (from: string) => labels(page([{ phase: 'trap_armed', from }]), null);
  expect(armed('2026-11-16T19:15:00.000Z').slice(-3)).toEqual(['14:00', 'armed 14:15', '14:30']);
  expect(armed('2026-11-16T19:00:00.000Z').filter((label) => label.includes('14:00'))).toEqual([
    'armed 14:00',
  ]);
  expect(armed('2026-11-16T19:35:00.000Z').some((label) => label.includes('armed'))).toBe(false);
});

it('chooses what the address names, even where it is no choice of its own', () => {
  expect(sinceChoices(page(), '2026-11-16T11:00').filter(({ isChosen }) => isChosen)).toHaveLength(1);
  expect(sinceChoices(page(), '2026-11-13T15:00').at(-1)).toEqual({
    label: '2026-11-13 15:00',
    vs: '2026-11-13T15:00',
    isChosen: true,
  });
});
