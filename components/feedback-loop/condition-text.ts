import type { MeasuredCondition } from '@/lib/schema/trap-answer.ts';
import { formatDollars, formatNumber, formatPercent } from '@/lib/view/format.ts';

type Unit = MeasuredCondition['unit'];

/** A value in a condition's unit, as it stands in the row. */
export function conditionFigure(value: number, unit: Unit): string {
  if (unit === 'dollars') return formatDollars(value);
  if (unit === 'times') return `${formatNumber(value, { digits: 1 })}×`;
  if (unit === 'percent') return formatPercent(value, { signed: true });
  if (unit === 'unsigned_percent') return formatPercent(value);
  if (unit === 'expected_moves') return `${formatNumber(value, { digits: 2 })} EM`;
  if (unit === 'ratio') return formatNumber(value, { digits: 1 });
  return unit === 'count' ? `${formatNumber(value)} of 4` : formatNumber(value);
}

const SYMBOL = { '<': '<', '>': '>', '<=': '≤', '>=': '≥' } as const;

function thresholdFigure(value: number, unit: Unit): string {
  if (unit === 'count') return formatNumber(value);
  return unit === 'percent' ? formatPercent(value) : conditionFigure(value, unit);
}

/** `needs > 2.0×` */
export const conditionThreshold = ({
  operator,
  threshold,
  unit,
}: Pick<MeasuredCondition, 'operator' | 'threshold' | 'unit'>): string =>
  `${SYMBOL[operator]} ${thresholdFigure(threshold, unit)}`;

/** How far past or short of the threshold, in the value's own unit: `$0.42B past`. */
export function conditionDistance({ distance, unit }: MeasuredCondition): string | null {
  if (distance === null) return null;
  const size = Math.abs(distance);
  const isPercent = unit === 'percent' || unit === 'unsigned_percent';
  const text = isPercent ? `${formatNumber(size, { digits: 2 })} pp` : conditionFigure(size, unit);
  return `${text} ${distance >= 0 ? 'past' : 'to go'}`;
}

/** The state in words. */
export const conditionWord = ({ met }: Pick<MeasuredCondition, 'met'>): string =>
  met === null ? 'unknown' : met ? 'met' : 'not met';
