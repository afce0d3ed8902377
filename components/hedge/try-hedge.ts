import type { TypedHedgeParameters } from '@/lib/schema/serialise-hedge-parameters.ts';
import type { ViewParameters } from '@/lib/schema/serialise-view-parameters.ts';
import { hedgeHref, hedgeQuery } from './hedge-href.ts';

export interface Attempt {
  /** Where to go; null where something cannot be used. */
  readonly href: string | null;
  /** What cannot be used, by parameter. */
  readonly problems: Readonly<Record<string, string>>;
}

interface ErrorAnswer {
  readonly error?: { readonly message?: string; readonly fields?: Readonly<Record<string, string>> };
}

/**
 * Asks the API whether it can answer a choice, before the page goes there: a choice that it refuses leaves the page
 * as it is, with the API's words for each field. An empty text is the usual value.
 */
export async function tryHedge(
  symbol: string,
  view: ViewParameters,
  chosen: TypedHedgeParameters,
  ask: typeof fetch = fetch,
): Promise<Attempt> {
  const query = hedgeQuery(view, chosen);
  try {
    const response = await ask(`/api/v1/hedge/${encodeURIComponent(symbol)}?${query}`);
    if (response.ok) return { href: hedgeHref({ symbol, view, chosen }), problems: {} };
    const { error } = (await response.json()) as ErrorAnswer;
    return { href: null, problems: error?.fields ?? { page: error?.message ?? 'refused without a reason' } };
  } catch {
    return { href: null, problems: { page: 'The server did not answer; nothing has changed.' } };
  }
}
