import { type PlanParameters, serialisePlanParameters } from '../schema/plan-parameters.ts';
import type { ViewParameters } from '../schema/serialise-view-parameters.ts';
import { viewHref } from './view-href.ts';

/** The link to a plan: the view and the position, changed in part. */
export function planHref(
  symbol: string,
  view: ViewParameters,
  plan: PlanParameters,
  change: Partial<PlanParameters> = {},
): string {
  const base = viewHref(`/plan/${symbol}`, view);
  const query = serialisePlanParameters({ ...plan, ...change })
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  if (query === '') return base;
  return `${base}${base.includes('?') ? '&' : '?'}${query}`;
}
