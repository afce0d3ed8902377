import { formatNumber } from './format.ts';

/** Dollars in full, cents only where there are any: $185, +$92.50, −$1,250. */
export function formatMoney(value: number, { signed = false }: { readonly signed?: boolean } = {}): string {
  const cents = Math.round(Math.abs(value) * 100);
  const text = `$${formatNumber(cents / 100, { digits: cents % 100 === 0 ? 0 : 2 })}`;
  if (cents === 0) return '$0';
  if (value < 0) return `\u2212${text}`;
  return signed ? `+${text}` : text;
}
