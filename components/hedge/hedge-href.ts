import {
  serialiseHedgeParameters,
  type TypedHedgeParameters,
} from '@/lib/schema/serialise-hedge-parameters.ts';
import { serialiseViewParameters, type ViewParameters } from '@/lib/schema/serialise-view-parameters.ts';
import type { HedgeSubject } from './hedge-page.ts';

/** The query of a view and a choice, readable. */
export const hedgeQuery = (view: ViewParameters, chosen: TypedHedgeParameters): string =>
  new URLSearchParams([...serialiseViewParameters(view), ...serialiseHedgeParameters(chosen)])
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');

/** The link to the hedge page with the choice changed in part: controls are links, so that each can be shared. */
export function hedgeHref(
  { symbol, view, chosen }: Omit<HedgeSubject, 'chosen'> & { readonly chosen: TypedHedgeParameters },
  change: Partial<TypedHedgeParameters> = {},
): string {
  const query = hedgeQuery(view, { ...chosen, ...change });
  const path = `/hedge/${encodeURIComponent(symbol)}`;
  return query === '' ? path : `${path}?${query}`;
}
