import type { ViewParameters } from '../schema/serialise-view-parameters.ts';
import { pinnedAt } from './pinned-at.ts';
import { viewHref } from './view-href.ts';

/** The address of a read route for exactly the snapshot of `asOf`, in that view: `/api/v1/{route}/{symbol}?…&at=`. */
export const pinnedHref = (route: string, symbol: string, view: ViewParameters, asOf: string): string =>
  viewHref(`/api/v1/${route}/${encodeURIComponent(symbol)}`, view, { at: pinnedAt(asOf) });
