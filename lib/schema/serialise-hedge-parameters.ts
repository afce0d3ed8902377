import type { LimitPreset } from '../engine/hedging/risk-limits.ts';
import type { OptionRight } from '../engine/market/option-chain.ts';

/** What the hedge page's address may choose beside the view; null: left to the engine. */
export interface HedgeParameters {
  readonly book: 'chain' | 'strike' | 'typed';
  readonly k: number | null;
  readonly type: OptionRight;
  readonly x: string | null;
  readonly qty: number;
  readonly step: number | null;
  readonly limits: LimitPreset;
  readonly gross: number | null;
  readonly net: number | null;
  readonly gamma: number | null;
  readonly vega: number | null;
  readonly target: number | null;
  readonly to: number | null;
  readonly sell: number;
  readonly fund: number;
  readonly ds: number | null;
  readonly dv: number;
  readonly dt: number;
  readonly impact: number;
  readonly adv: number | null;
  readonly lambda: number | null;
  readonly hold: number;
}

export const DEFAULT_HEDGE: HedgeParameters = {
  book: 'typed',
  k: null,
  type: 'call',
  x: null,
  qty: -1000,
  step: null,
  limits: 'a',
  gross: null,
  net: null,
  gamma: null,
  vega: null,
  target: null,
  to: null,
  sell: 30,
  fund: 5,
  ds: null,
  dv: 0,
  dt: 0,
  impact: 1,
  adv: null,
  lambda: null,
  hold: 0,
};

/** In the order of the address. */
export const HEDGE_PARAMETER_NAMES = Object.keys(DEFAULT_HEDGE) as (keyof HedgeParameters)[];

/** A choice of which parts are still text, as typed in: empty is the usual value. */
export type TypedHedgeParameters = {
  readonly [Name in keyof HedgeParameters]: HedgeParameters[Name] | string;
};

/** The exact inverse of parsing; defaults are left out, order is fixed. */
export function serialiseHedgeParameters(chosen: TypedHedgeParameters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of HEDGE_PARAMETER_NAMES) {
    const text = String(chosen[name] ?? '');
    if (text !== '' && text !== String(DEFAULT_HEDGE[name])) query.set(name, text);
  }
  return query;
}
