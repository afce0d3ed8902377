type Span = readonly [number, number];

/** From a value to a place on an axis, and back. */
export interface LinearScale {
  (value: number): number;
  readonly invert: (place: number) => number;
}

const through =
  ([a, b]: Span, [from, to]: Span) =>
  (value: number) =>
    a === b ? (from + to) / 2 : from + ((value - a) / (b - a)) * (to - from);

/** The straight line that takes the two ends of `domain` to those of `range`; an empty domain to the middle. */
export const linearScale = (domain: Span, range: Span): LinearScale =>
  Object.assign(through(domain, range), { invert: through(range, domain) });
