/**
 * Strikes listed around `spot`, ascending: $1 apart within ±8 %, $5 to ±15 %, $10 down to −30 %.
 */
export function strikeGrid(spot: number): number[] {
  const strikes: number[] = [];
  for (let strike = Math.ceil((0.7 * spot) / 10) * 10; strike <= 1.15 * spot; strike++) {
    const distance = Math.abs(strike / spot - 1);
    const step = distance <= 0.08 ? 1 : distance <= 0.15 ? 5 : 10;
    if (strike % step === 0) strikes.push(strike);
  }
  return strikes;
}
