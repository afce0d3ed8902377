const MAX_LENGTH = 40;

/** A short description of anything, for messages: never walks into it, escapes control characters, capped in length. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    const text = JSON.stringify(value.slice(0, MAX_LENGTH));
    return value.length > MAX_LENGTH ? `${text.slice(0, -1)}…"` : text;
  }
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
