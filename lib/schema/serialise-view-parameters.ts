import type { Assumptions, ExpiryScope } from '../engine/assumptions.ts';

/** The view: everything a URL may choose. `at` null = live; `exp` a named scope or dates, oldest first. */
export interface ViewParameters extends Pick<Assumptions, 'basis' | 'sign' | 'greeks' | 'range'> {
  readonly at: string | null;
  readonly exp: ExpiryScope;
}

export const DEFAULT_VIEW: ViewParameters = {
  at: null,
  exp: 'all',
  basis: 'oi',
  sign: 'naive',
  greeks: 'computed',
  range: null,
};

/** In the order of the address. */
export const VIEW_PARAMETER_NAMES = [
  'at',
  'exp',
  'basis',
  'sign',
  'greeks',
  'range',
] as const satisfies readonly (keyof ViewParameters)[];

/** The exact inverse of parsing: `parse(serialise(v)) = v`; defaults are left out, order is fixed. */
export function serialiseViewParameters(view: ViewParameters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of VIEW_PARAMETER_NAMES) {
    const value = view[name];
    if (value === null || value === DEFAULT_VIEW[name]) continue;
    query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return query;
}
