import { serialiseViewParameters, type ViewParameters } from '../schema/serialise-view-parameters.ts';

/** The link to a page with a view, changed in part: controls are links, so that every view can be shared. */
export function viewHref(path: string, view: ViewParameters, change: Partial<ViewParameters> = {}): string {
  const query = serialiseViewParameters({ ...view, ...change })
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
  return query === '' ? path : `${path}?${query}`;
}
