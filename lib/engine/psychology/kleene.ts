import type { Met } from './trap-report.ts';

/** False with a false one, else unknown with an unknown one, else true. Source: Kleene's three-valued logic. */
export const allMet = (values: readonly Met[]): Met =>
  values.includes(false) ? false : values.includes(null) ? null : true;

/** True with a true one, else unknown with an unknown one, else false. */
export const anyMet = (values: readonly Met[]): Met =>
  values.includes(true) ? true : values.includes(null) ? null : false;

/** Every way the unknown values could turn out. */
export function completions(values: readonly Met[]): boolean[][] {
  return values.reduce<boolean[][]>(
    (all, value) =>
      all.flatMap((known) => (value === null ? [true, false] : [value]).map((one) => [...known, one])),
    [[]],
  );
}
