/** Milliseconds of a stored date's midnight, UTC; a year of rows has few dates. */
const midnights = new Map<string, number>();

const digits = (text: string, from: number, count: number) => {
  let value = 0;
  for (let i = from; i < from + count; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
};

/**
 * An instant as the database stores it (`2026-11-16T19:20:00.000+00:00`, always UTC) in milliseconds: several times
 * as fast as Date.parse over a year of rows. NaN for any other text.
 */
export function parseStoredInstant(text: string): number {
  if (text.length !== 29 || !text.endsWith('+00:00')) return Number.NaN;
  const date = text.slice(0, 10);
  let midnight = midnights.get(date);
  if (midnight === undefined) {
    midnight = Date.parse(`${date}T00:00:00Z`);
    if (midnights.size > 20_000) midnights.clear();
    midnights.set(date, midnight);
  }
  const minutes = digits(text, 11, 2) * 60 + digits(text, 14, 2);
  return midnight + minutes * 60_000 + digits(text, 17, 2) * 1000 + digits(text, 20, 3);
}
