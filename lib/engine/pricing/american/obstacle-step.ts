/**
 * One step of a free-boundary problem on a line: the smallest v ≥ floor with A·v ≥ right, one of the two an
 * equality at each node. A has constant bands `below`, `diagonal`, `above` between the two ends, where v is given.
 *
 * Policy iteration: solve with the nodes of the last exercise set held at the floor, update the set, until it
 * stays; exact after finitely many rounds for an M-matrix, two or three as a rule. `floor` null: a plain solve.
 * `values` holds the guess (its exercise set starts the rounds) and becomes the result; `right` is kept.
 * Source: Forsyth and Vetzal, SIAM J. Scientific Computing 23 (2002) 2095–2122 (penalty limit).
 */
export function solveObstacle(
  bands: { readonly below: number; readonly diagonal: number; readonly above: number },
  right: Float64Array,
  floor: Float64Array | null,
  values: Float64Array,
  held: Uint8Array,
): void {
  for (let round = 0; round < 50; round++) {
    solveHeld(bands, right, floor, values, held);
    if (floor === null || !updateHeld(bands, right, floor, values, held)) return;
  }
}

/** Thomas' algorithm; held nodes and the two ends keep their given value. */
function solveHeld(
  { below, diagonal, above }: { below: number; diagonal: number; above: number },
  right: Float64Array,
  floor: Float64Array | null,
  values: Float64Array,
  held: Uint8Array,
): void {
  const last = values.length - 1;
  const factor = new Float64Array(last + 1);
  for (let j = 1; j < last; j++) {
    if (floor !== null && held[j] === 1) {
      values[j] = floor[j] ?? 0;
      factor[j] = 0;
      continue;
    }
    const pivot = diagonal - below * (factor[j - 1] ?? 0);
    factor[j] = above / pivot;
    values[j] = ((right[j] ?? 0) - below * (values[j - 1] ?? 0)) / pivot;
  }
  for (let j = last - 1; j > 0; j--) values[j] = (values[j] ?? 0) - (factor[j] ?? 0) * (values[j + 1] ?? 0);
}

function updateHeld(
  { below, diagonal, above }: { below: number; diagonal: number; above: number },
  right: Float64Array,
  floor: Float64Array,
  values: Float64Array,
  held: Uint8Array,
): boolean {
  let changed = false;
  for (let j = 1; j < values.length - 1; j++) {
    const value = values[j] ?? 0;
    const flow = below * (values[j - 1] ?? 0) + diagonal * value + above * (values[j + 1] ?? 0);
    const now = held[j] === 1 ? flow >= (right[j] ?? 0) : value < (floor[j] ?? 0);
    if (now !== (held[j] === 1)) {
      held[j] = now ? 1 : 0;
      changed = true;
    }
  }
  return changed;
}
