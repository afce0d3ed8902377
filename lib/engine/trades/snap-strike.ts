/** The listed strike nearest to a wanted one, the lower of two as near; null where none is listed. */
export function snapStrike(listed: readonly number[], wanted: number): number | null {
  return listed.reduce<number | null>((best, strike) => {
    if (best === null) return strike;
    const [own, other] = [Math.abs(strike - wanted), Math.abs(best - wanted)];
    return own < other || (own === other && strike < best) ? strike : best;
  }, null);
}
