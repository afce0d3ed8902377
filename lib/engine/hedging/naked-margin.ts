import type { OptionRight } from '../market/option-chain.ts';
import { requireNonNegative, requirePositive } from '../require.ts';

/** One short option, dollars per share. */
export interface ShortOption {
  readonly right: OptionRight;
  readonly spot: number;
  readonly strike: number;
  /** What the option is worth now. */
  readonly premium: number;
  /** Broad-based indices need 15 % instead of 20 %. */
  readonly kind: 'equity' | 'index';
}

/**
 * Margin of an unhedged short option per share, the premium included: premium + the larger of 20 % of spot (15 % on a
 * broad-based index) less what it is out of the money, and 10 % of spot (call) or of the strike (put).
 * Source: FINRA Rule 4210(f)(2)(E); Cboe margin manual. @throws InvalidArgument
 */
export function nakedMargin({ right, spot, strike, premium, kind }: ShortOption): number {
  requirePositive('spot', spot);
  requirePositive('strike', strike);
  requireNonNegative('premium', premium);
  const outOfTheMoney = Math.max(0, right === 'call' ? strike - spot : spot - strike);
  const share = kind === 'index' ? 0.15 : 0.2;
  const floor = 0.1 * (right === 'call' ? spot : strike);
  return premium + Math.max(share * spot - outOfTheMoney, floor);
}
