/** Wilder's RSI of the last close, by the plain loop; NaN with fewer than 15. */
export function plainRsi(closes: readonly number[]): number {
  let [gain, loss] = [0, 0];
  for (let i = 1; i < closes.length; i++) {
    const move = (closes[i] ?? 0) - (closes[i - 1] ?? 0);
    const weight = i <= 14 ? 1 / 14 : 1;
    const keep = i <= 14 ? 1 : 13 / 14;
    const share = i <= 14 ? weight : 1 / 14;
    gain = keep * gain + share * Math.max(0, move);
    loss = keep * loss + share * Math.max(0, -move);
  }
  return closes.length < 15 ? Number.NaN : (100 * gain) / (gain + loss);
}
