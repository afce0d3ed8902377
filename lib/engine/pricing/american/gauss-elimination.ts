/**
 * Solves A·x = b in place (A row-major, n × n; b becomes x) by Gaussian elimination with partial pivoting.
 * A singular A gives values that are not finite.
 */
export function solveLinear(a: Float64Array, b: Float64Array): void {
  const n = b.length;
  for (let column = 0; column < n; column++) {
    swapRows(a, b, column, pivotRow(a, n, column));
    const pivot = a[column * n + column] ?? 0;
    for (let row = column + 1; row < n; row++) {
      const factor = (a[row * n + column] ?? 0) / pivot;
      if (factor === 0) continue;
      for (let j = column + 1; j < n; j++) {
        a[row * n + j] = (a[row * n + j] ?? 0) - factor * (a[column * n + j] ?? 0);
      }
      b[row] = (b[row] ?? 0) - factor * (b[column] ?? 0);
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row] ?? 0;
    for (let j = row + 1; j < n; j++) sum -= (a[row * n + j] ?? 0) * (b[j] ?? 0);
    b[row] = sum / (a[row * n + row] ?? 0);
  }
}

function pivotRow(a: Float64Array, n: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < n; row++) {
    if (Math.abs(a[row * n + column] ?? 0) > Math.abs(a[best * n + column] ?? 0)) best = row;
  }
  return best;
}

function swapRows(a: Float64Array, b: Float64Array, i: number, j: number): void {
  if (i === j) return;
  const n = b.length;
  for (let k = 0; k < n; k++) {
    const kept = a[i * n + k] ?? 0;
    a[i * n + k] = a[j * n + k] ?? 0;
    a[j * n + k] = kept;
  }
  const kept = b[i] ?? 0;
  b[i] = b[j] ?? 0;
  b[j] = kept;
}
