/** A label on a vertical axis: `y` is where it points, pinned ones move last. */
export interface AxisLabel {
  readonly y: number;
  readonly isPinned: boolean;
}

/**
 * Pushes labels apart so that neighbours are at least `gap` px apart and all lie in [top, bottom], keeping
 * their order; a pinned label stays where it points unless the others have no room. Takes labels ordered by
 * y and returns their places in that order. Where they cannot all fit, the gap shrinks for all alike.
 */
export function spreadLabels(
  labels: readonly AxisLabel[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const step = Math.min(gap, (bottom - top) / Math.max(1, labels.length - 1));
  const places = labels.map(({ y }) => Math.min(bottom, Math.max(top, y)));
  const pin = Math.max(
    0,
    labels.findIndex((label) => label.isPinned),
  );
  const place = (i: number) => places[i] ?? 0;
  const pushUp = (from: number) => {
    for (let i = from - 1; i >= 0; i--) places[i] = Math.min(place(i), place(i + 1) - step);
  };
  const pushDown = (from: number) => {
    for (let i = from + 1; i < places.length; i++) places[i] = Math.max(place(i), place(i - 1) + step);
  };
  pushUp(pin);
  pushDown(pin);
  if (place(0) < top) {
    places[0] = top;
    pushDown(0);
  }
  const last = places.length - 1;
  if (place(last) > bottom) {
    places[last] = bottom;
    pushUp(last);
  }
  return places;
}
