'use client';

import { pinnedAt } from '@/lib/view/pinned-at.ts';
import { ExplainLayer } from '../explain/explain-layer.tsx';
import { useHedgeChoice } from './hedge-choice.tsx';
import { hedgeQuery } from './hedge-href.ts';
import type { HedgeContent } from './hedge-page.ts';

/** Explains the figures of the hedge page for its own choice, what the sliders were moved to included. */
export function HedgeExplain({ symbol, view, as_of }: Pick<HedgeContent, 'symbol' | 'view' | 'as_of'>) {
  const { now } = useHedgeChoice();
  const route = `/api/v1/explain/${encodeURIComponent(symbol)}`;
  return <ExplainLayer href={() => `${route}?${hedgeQuery({ ...view, at: pinnedAt(as_of) }, now())}`} />;
}
