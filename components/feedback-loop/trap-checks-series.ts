import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';

type Trap = Pick<TrapAnswer, 'conditions' | 'trap_checks'>;

/** The trap checks that are not a row of the loop already, and how many of all that arm a trap are met. */
export interface TrapChecks {
  readonly rows: TrapAnswer['trap_checks'];
  /** `5 of 5 met, 2 of them above` */
  readonly about: string;
}

/** A trap needs net GEX, which the loop shows, and its checks; one that the loop shows too (the same V/OI) is not repeated. */
export function trapChecks({ conditions, trap_checks: checks }: Trap): TrapChecks {
  const above = new Set(conditions.map(({ name }) => name));
  const all = [...conditions.filter(({ id }) => id === 'net_gex'), ...checks];
  const rows = checks.filter(({ name }) => !above.has(name));
  const met = all.filter((check) => check.met === true).length;
  return { rows, about: `${met} of ${all.length} met, ${all.length - rows.length} of them above` };
}
