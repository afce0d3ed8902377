import { nakedMargin } from '../hedging/naked-margin.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { Dollars } from '../units.ts';
import { CONTRACT_SHARES } from './option-leg.ts';

export interface ShortOption {
  readonly right: OptionRight;
  readonly strike: number;
  readonly spot: number;
  /** Its market value per share. */
  readonly price: Dollars;
}

/**
 * Regulation T margin of one uncovered short contract, dollars:
 *
 * call max(20 % S − out-of-the-money amount, 10 % S)·100 + premium; put the same with the floor at 10 % of the strike.
 * 15 % instead of 20 % for a broad-based index. An exchange-traded fund counts as equity here; some brokers treat a
 * broad one as an index. Source: FINRA Rule 4210(f)(2); Cboe Margin Manual.
 */
export function nakedRequirement(
  { right, strike, spot, price }: ShortOption,
  kind: 'equity' | 'index',
): Dollars {
  return nakedMargin({ right, strike, spot, premium: price, kind }) * CONTRACT_SHARES;
}
