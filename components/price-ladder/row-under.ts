interface Row {
  readonly strike: number;
}

/** Index of the row whose strike is nearest to a price; null without rows. */
export function rowUnder(rows: readonly Row[], price: number): number | null {
  let best: number | null = null;
  for (const [i, { strike }] of rows.entries()) {
    const bestStrike = rows[best ?? -1]?.strike;
    if (bestStrike === undefined || Math.abs(strike - price) < Math.abs(bestStrike - price)) best = i;
  }
  return best;
}
