/** Where the words of a mark stand. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** px a letter takes on average in a chart's type. */
const LETTER = 6.7;
const GAP = 8;

/**
 * Words beside a mark at (x, y): outside of it, before the lower and after the upper one, unless they would leave the
 * picture; then on its other side, and below it, where the line does not run.
 */
export function markPlace(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  isLower: boolean,
  [least, most]: readonly [number, number],
): MarkPlace {
  const length = text.length * LETTER + GAP;
  if (isLower)
    return x - length >= least
      ? { x: x - GAP, y: y - 6, anchor: 'end' }
      : { x: x + GAP, y: y + 16, anchor: 'start' };
  return x + length <= most
    ? { x: x + GAP, y: y - GAP, anchor: 'start' }
    : { x: x - GAP, y: y + 20, anchor: 'end' };
}
