/**
 * The value that stands at index `k` once `values` are sorted, without sorting all of them; reorders `values`. NaN
 * beyond either end, and of no use among NaNs.
 * Source: Hoare, Algorithm 65: FIND, Communications of the ACM 4(7), 1961.
 */
export function kthSmallest(values: Float64Array, k: number): number {
  let [lo, hi] = [0, values.length - 1];
  while (lo < hi) {
    const pivot = values[k] ?? Number.NaN;
    let [i, j] = [lo, hi];
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++;
      while ((values[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const swapped = values[i] ?? 0;
      values[i++] = values[j] ?? 0;
      values[j--] = swapped;
    }
    if (j < k) lo = i;
    if (i > k) hi = j;
  }
  return values[k] ?? Number.NaN;
}

/** Index of the lower median of so many values: at least half of them stand at or before it. */
export const medianIndex = (count: number): number => Math.ceil(count / 2) - 1;
