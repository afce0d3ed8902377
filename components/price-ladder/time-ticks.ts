const HOUR = 60 * 60_000;

interface Session {
  readonly opens_at: number;
  readonly closes_at: number;
}

/**
 * Instants to label on the session's time axis: open, whole hours, close; those nearer than `gap` px to a
 * neighbour are left out, hours first; the open's label stands right of its tick and needs more. `width` px is the length of the axis.
 */
export function timeTicks({ opens_at, closes_at }: Session, width: number, gap: number): number[] {
  const x = (at: number) => ((at - opens_at) / (closes_at - opens_at)) * width;
  const kept = [opens_at];
  for (let at = Math.ceil((opens_at + 1) / HOUR) * HOUR; at < closes_at; at += HOUR) {
    const before = kept.length === 1 ? gap * 1.4 : gap;
    const clearsLast = x(at) - x(kept.at(-1) ?? opens_at) >= before;
    if (clearsLast && width - x(at) >= gap) kept.push(at);
  }
  return [...kept, closes_at];
}
