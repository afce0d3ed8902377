import type { WorkedFigure } from '@/lib/engine/hedging/worked-figures.ts';
import { formatDollars, formatNumber } from '@/lib/view/format.ts';

const percentText = (value: number) =>
  `${value.toLocaleString('en-US', { maximumFractionDigits: value < 0.1 ? 4 : value < 10 ? 2 : 1 })}`;

const TEXT: Readonly<Record<WorkedFigure['unit'], (value: number) => string>> = {
  shares: (value) => formatNumber(Math.round(value)),
  dollars: (value) =>
    Math.abs(value) < 1e4 ? `$${formatNumber(value, { digits: 2 })}` : formatDollars(value),
  percent: percentText,
  times: (value) => `${formatNumber(value, { digits: 1 })}×`,
};

/** A recomputed figure with its unit: "35.4, 48.5, 65.3, 75 %". */
export function workedText({ computed, unit }: Pick<WorkedFigure, 'computed' | 'unit'>): string {
  const text = computed.map(TEXT[unit]).join(', ');
  if (unit === 'percent') return `${text}\u202f%`;
  return unit === 'shares' ? `${text} shares` : text;
}
