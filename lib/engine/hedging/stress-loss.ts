import type { Dollars } from '../units.ts';
import { bookSums } from './book-sums.ts';
import type { BookTerms } from './book-terms.ts';

export interface StressLoss {
  /** Largest loss over the ten prices, zero where none loses. */
  readonly unhedged: Dollars;
  readonly hedged: Dollars;
  /** The price at which the hedged book loses most; null where it never does. */
  readonly worstSpot: number | null;
}

/** Ten prices: five below spot and five above, evenly to −15 and +15 %, on a broad index to −8 and +6 %. */
export const stressSpots = (spot: number, kind: 'equity' | 'index'): number[] => {
  const [down, up] = kind === 'index' ? [0.08, 0.06] : [0.15, 0.15];
  return [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].map((j) => spot * (1 + (j / 5) * (j < 0 ? down : up)));
};

/**
 * What a book loses at the worst of ten stressed prices, volatility and time held, alone and with the shares that
 * offset its delta at spot: the idea of portfolio margin (OCC's TIMS), an estimate, not a clearing house's figure.
 */
export function stressLoss(terms: BookTerms, spot: number, kind: 'equity' | 'index'): StressLoss {
  const spots = stressSpots(spot, kind);
  const { value, delta } = bookSums(terms, [spot, ...spots]);
  const gains = spots.map((price, j) => {
    const options = (value[j + 1] ?? 0) - (value[0] ?? 0);
    return { price, unhedged: options, hedged: options - (delta[0] ?? 0) * (price - spot) };
  });
  const worst = gains.reduce((a, b) => (b.hedged < a.hedged ? b : a));
  return {
    unhedged: Math.max(0, ...gains.map((gain) => -gain.unhedged)),
    hedged: Math.max(0, -worst.hedged),
    worstSpot: worst.hedged < 0 ? worst.price : null,
  };
}
