/** Strikes `step` dollars apart as far as `within`, a fraction of spot, from it. */
export interface StrikeBand {
  readonly within: number;
  readonly step: number;
}

/** What is listed around spot: from `lowest` to `highest`, fractions of it; bands from the inside out. */
export interface StrikePlan {
  readonly lowest: number;
  readonly highest: number;
  readonly bands: readonly StrikeBand[];
}

/** Strikes listed around `spot`, ascending: multiples of their band's step. */
export function strikeGrid(spot: number, { lowest, highest, bands }: StrikePlan): number[] {
  const finest = bands[0]?.step ?? 1;
  const strikes: number[] = [];
  for (let n = Math.ceil((lowest * spot) / finest); n * finest <= highest * spot; n++) {
    const strike = n * finest;
    const distance = Math.abs(strike / spot - 1);
    const step = bands.find((band) => distance <= band.within)?.step ?? finest;
    if (strike % step === 0) strikes.push(strike);
  }
  return strikes;
}
