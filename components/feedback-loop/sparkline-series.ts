import type { MeasuredCondition } from '@/lib/schema/trap-answer.ts';

/** A line in a 100 × 22 box, gaps where a value is unknown; null with fewer than two values. */
export interface Sparkline {
  readonly path: string;
  readonly threshold: number;
  readonly last: { readonly x: number; readonly y: number };
}

const WIDTH = 100;
const HEIGHT = 22;
const PAD = 3;

type Input = Pick<MeasuredCondition, 'history' | 'value' | 'threshold'>;

/** The session's values with the current one last, scaled so that the threshold is in the box. */
export function sparkline({ history, value, threshold }: Input): Sparkline | null {
  const values = [...history.map((h) => h.value), value];
  const known = values.filter((v) => v !== null);
  if (known.length < 2 || value === null) return null;
  const low = Math.min(threshold, ...known);
  const high = Math.max(threshold, ...known);
  const x = (i: number) => (i / (values.length - 1)) * WIDTH;
  const y = (v: number) => HEIGHT - PAD - ((v - low) / (high - low || 1)) * (HEIGHT - 2 * PAD);
  let path = '';
  values.forEach((v, i) => {
    if (v === null) return;
    const isStart = i === 0 || values[i - 1] === null;
    path += `${isStart ? 'M' : 'L'}${x(i).toFixed(2)} ${y(v).toFixed(2)}`;
  });
  return { path, threshold: y(threshold), last: { x: WIDTH, y: y(value) } };
}
