import { exchangeDateOf, exchangeInstant, exchangeMinuteOf } from '../engine/market/exchange-time.ts';
import type { EpochMilliseconds } from '../engine/units.ts';

const MINUTE_MS = 60_000;
const twoDigits = (n: number) => String(n).padStart(2, '0');

/** The instant a view's `at` names: an exchange-local minute or an instant with `Z` (already validated). */
export function instantOfAt(at: string): EpochMilliseconds {
  if (at.endsWith('Z')) return Date.parse(at);
  const [date = '', time = ''] = at.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return exchangeInstant(date, hours * 60 + minutes);
}

/** The exchange minute that an instant lies in: `14:35`. */
export function clockOfInstant(instant: EpochMilliseconds): string {
  const minute = exchangeMinuteOf(instant);
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(Math.floor(minute % 60))}`;
}

/** The shortest `at` that names this instant: an exchange minute where it is a whole one, else the instant. */
export function atOfInstant(instant: EpochMilliseconds): string {
  const text = `${exchangeDateOf(instant)}T${clockOfInstant(instant)}`;
  const isWhole = instant % MINUTE_MS === 0 && instantOfAt(text) === instant;
  return isWhole ? text : new Date(instant).toISOString();
}
