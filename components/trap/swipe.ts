const LEAST = 48;
const STEEPNESS = 2;

/** Which way a finger went, px from touch to release; null where it was too short or rather up and down. */
export function swipe(dx: number, dy: number): 'left' | 'right' | null {
  if (Math.abs(dx) < LEAST || Math.abs(dx) < STEEPNESS * Math.abs(dy)) return null;
  return dx < 0 ? 'left' : 'right';
}
