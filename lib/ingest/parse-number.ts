import { describeValue } from './describe-value.ts';

/** Thousands separators: never, where they can only be that (1,234.5), or also as in 1,234 because the column holds whole numbers. */
export type Separators = 'none' | 'unambiguous' | 'whole';

/** What sources write where they have no figure. */
const MISSING_TEXTS = new Set(['', 'nan', 'n/a', 'null', '-', '--']);
const MISSING_NUMBER = -999;

const DECIMAL = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const SEPARATED = {
  unambiguous: /^-?\d{1,3}(?:,\d{3})*(?:,\d{3}\.\d+|(?:,\d{3}){2})$/,
  whole: /^-?\d{1,3}(?:,\d{3})+$/,
};
const SMALLEST_NORMAL = 2 ** -1022;

function numberOfText(text: string, separators: Separators): number | null {
  if (MISSING_TEXTS.has(text.toLowerCase())) return null;
  if (DECIMAL.test(text)) return Number(text);
  const isSeparated =
    separators !== 'none' &&
    (SEPARATED.unambiguous.test(text) || (separators === 'whole' && SEPARATED.whole.test(text)));
  return isSeparated ? Number(text.replaceAll(',', '')) : Number.NaN;
}

/**
 * The one place where a file's figure becomes a number.
 * @param value as JSON gives it, or the text of a CSV cell
 * @returns the number (−0 as 0); null when the source has none (null, absent, blank, `NaN`, −999); a reason when it
 *   has something else: no decimal number, beyond double range, or too large or small to be exact
 */
export function parseNumber(value: unknown, separators: Separators = 'none'): number | null | string {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' && typeof value !== 'string')
    return `${describeValue(value)} is not a number`;
  const number = typeof value === 'number' ? value : numberOfText(value.trim(), separators);
  if (number === null || number === MISSING_NUMBER) return null;
  if (Number.isNaN(number)) return `${describeValue(value)} is not a plain decimal number`;
  const size = Math.abs(number);
  if (size > Number.MAX_SAFE_INTEGER) return `${describeValue(value)} is too large to be exact`;
  if (size > 0 && size < SMALLEST_NORMAL) return `${describeValue(value)} is too small to be exact`;
  return number + 0;
}
