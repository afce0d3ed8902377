const inNewYork = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/New_York',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The `at` that names an instant: an exchange minute where it is a whole one, else the instant itself.
 * Between 01:00 and 02:00 always the instant: once a year that hour comes twice.
 */
export function pinnedAt(instant: string): string {
  const at = Date.parse(instant);
  const [date, time = ''] = inNewYork.format(at).split(' ');
  if (at % 60_000 !== 0 || time.startsWith('01:')) return new Date(at).toISOString();
  return `${date}T${time}`;
}
