import type { Dollars } from '../units.ts';
import { bookSums } from './book-sums.ts';
import type { BookTerms } from './book-terms.ts';
import { stressMoves } from './stress-moves.ts';

export interface StressLoss {
  /** Largest loss over the ten prices, zero where none loses. */
  readonly unhedged: Dollars;
  readonly hedged: Dollars;
  /** The price at which the hedged book loses most; null where it never does. */
  readonly worstSpot: number | null;
}

/**
 * What a book loses at the worst of the ten prices of `stressMoves`, volatility and time held, alone and with the shares
 * that offset its delta at spot.
 */
export function stressLoss(terms: BookTerms, spot: number, kind: 'equity' | 'index'): StressLoss {
  const spots = stressMoves(kind).map((move) => spot * (1 + move / 100));
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
