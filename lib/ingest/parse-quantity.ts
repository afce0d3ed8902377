import { parseNumber, type Separators } from './parse-number.ts';

/** A dollar price per share: zero or above. Null when missing, a reason when unusable. */
export function parsePrice(value: unknown, separators: Separators = 'none'): number | null | string {
  const price = parseNumber(value, separators);
  return typeof price === 'number' && price < 0 ? `${price} is below zero` : price;
}

/** A number of contracts: whole, zero or above. Null when missing, a reason when unusable. */
export function parseCount(value: unknown, separators: Separators = 'none'): number | null | string {
  const count = parseNumber(value, separators === 'none' ? 'none' : 'whole');
  if (typeof count !== 'number') return count;
  if (count < 0) return `${count} is below zero`;
  return Number.isInteger(count) ? count : `${count} is not a whole number`;
}

/** A strike in dollars: above zero and there. A reason when unusable. */
export function parseStrike(value: unknown, separators: Separators = 'none'): number | string {
  const strike = parseNumber(value, separators);
  if (strike === null) return 'is missing';
  return typeof strike === 'number' && strike <= 0 ? `${strike} is not above zero` : strike;
}
