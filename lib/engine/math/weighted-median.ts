/** The smallest value that has at least half of the total weight at or below it; NaN without weight. */
export function weightedMedian(values: readonly number[], weight: readonly number[]): number {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const half = 0.5 * weight.reduce((sum, w) => sum + w, 0);
  let below = 0;
  for (const i of order) {
    below += weight[i] ?? 0;
    if (below >= half && below > 0) return values[i] ?? Number.NaN;
  }
  return Number.NaN;
}
