import type { Condition } from '../psychology/trap-report.ts';
import type { FigureUnit } from './explanation.ts';

const UNITS: Readonly<Record<Condition['unit'], FigureUnit>> = {
  dollars: 'dollars_per_percent',
  times: 'times',
  percent: 'percent',
  unsigned_percent: 'percent',
  ratio: 'ratio',
  expected_moves: 'expected_moves',
  points: 'points',
  count: 'count',
};

/** The unit of a condition's figure; a bare ratio where it has none. */
export const figureUnit = (unit: Condition['unit'] | null | undefined): FigureUnit =>
  unit === null || unit === undefined ? 'ratio' : UNITS[unit];
