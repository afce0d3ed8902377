import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { pinnedAt } from '@/lib/view/pinned-at.ts';
import { viewHref } from '@/lib/view/view-href.ts';

export interface SessionLinks {
  readonly isPinned: boolean;
  readonly liveHref: string;
  /** To the snapshot on the page, for ever. */
  readonly pinnedHref: string;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** Where the controls of the session lead from this page, with the rest of the view kept. */
export function sessionLinks(
  symbol: string,
  view: ViewParameters,
  { meta, step }: Pick<TrapPage, 'meta' | 'step'>,
  hrefOf = (other: ViewParameters) => viewHref(`/trap/${symbol}`, other),
): SessionLinks {
  const to = (at: string | null) => hrefOf({ ...view, at });
  return {
    isPinned: view.at !== null,
    liveHref: to(null),
    pinnedHref: to(view.at ?? pinnedAt(meta.as_of)),
    previousHref: step.previous === null ? null : to(step.previous),
    nextHref: step.next === null ? null : to(step.next),
  };
}
