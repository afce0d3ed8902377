import type { Percent } from '../units.ts';

/** Largest falls and rises that are stressed, percent of spot. */
const RANGE = { equity: [-15, 15], index: [-8, 6] } as const;
const STEPS = [1, 2, 3, 4, 5] as const;

/**
 * The ten moves of a portfolio-margin stress, percent of spot, ascending: five equal steps down and five up, to ±15 %
 * for equity, to −8 % and +6 % for a broad index. The idea of OCC's TIMS: an estimate, not a clearing house's figure.
 */
export function stressMoves(kind: 'equity' | 'index'): Percent[] {
  const [down, up] = RANGE[kind];
  const part = (end: number) => STEPS.map((step) => (step / STEPS.length) * end);
  return [...part(down).reverse(), ...part(up)];
}
