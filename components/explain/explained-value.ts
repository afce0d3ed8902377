import type { ExplanationAnswer } from '@/lib/schema/explanation-answer.ts';
import {
  formatCompact,
  formatDollars,
  formatNumber,
  formatPercent,
  formatPrice,
  formatShare,
} from '@/lib/view/format.ts';

type Unit = ExplanationAnswer['unit'];

const AFTER: Partial<Record<Unit, string>> = {
  dollars_per_percent: 'per 1 %',
  dollars_per_point: 'per vol point',
  dollars_per_day: 'per day',
  dollars_per_dollar: 'per $1',
  dollars_per_share: 'per share',
  shares: 'shares',
  shares_per_dollar: 'shares per $1',
  shares_per_point: 'shares per vol point',
  shares_per_day: 'shares per day',
  years: 'years',
  expected_moves: 'expected moves',
};

/** Four digits after the point for small figures, none for large ones. */
const digitsOf = (value: number) => (Number.isInteger(value) || Math.abs(value) >= 1e5 ? 0 : 4);

const fullDollars = (value: number) => formatNumber(value).replace(/^(\u2212?)/, '$1$');

/** A value in full, with its unit: what the rounded figure on the page stands for. */
export function explainedValue(value: number | string | null, unit: Unit): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return value;
  if (unit === 'price_move') return formatPrice(value, { digits: 4, signed: true });
  const after = AFTER[unit] === undefined ? '' : ` ${AFTER[unit]}`;
  // Dollars of price for one share: far below a cent.
  if (unit === 'dollars_per_share') return `$${value.toPrecision(4)}${after}`;
  if (unit.startsWith('dollars')) return `${fullDollars(value)}${after}`;
  if (unit === 'price') return formatPrice(value);
  if (unit === 'share' || unit === 'volatility') return formatShare(value, 2);
  if (unit === 'percent') return formatPercent(value, { digits: 3 });
  if (unit === 'times') return `${formatNumber(value, { digits: 2 })}×`;
  if (unit === 'years') return `${formatNumber(value, { digits: 6 })}${after}`;
  return `${formatNumber(value, { digits: digitsOf(value) })}${after}`;
}

/** One contract's part, compact and without its unit, which the whole has. */
export const contributedValue = (value: number, unit: Unit): string =>
  unit.startsWith('dollars')
    ? formatDollars(value, { signed: true })
    : formatCompact(value, { signed: true });
