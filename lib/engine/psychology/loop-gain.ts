import type { MarketImpact } from '../hedging/market-impact.ts';
import { loopGain, priceImpact } from '../hedging/price-impact.ts';
import type { Dollars, DollarsPerOnePercent, Shares } from '../units.ts';
import { hedgeShares } from './hedge-shares.ts';

/** How much a push is amplified by dealers' hedging. */
export interface LoopGain {
  /** g = λ·|Γ|; null with the reason. */
  readonly gain: number | null;
  /** Total move over the push that began it: 1/(1 − g) short gamma, 1/(1 + g) long gamma; null where unstable. */
  readonly amplification: number | null;
  /** False when dealers are short gamma and g ≥ 1: a push has no end. */
  readonly stable: boolean | null;
  readonly reason: string | null;
  readonly inputs: Pick<MarketImpact, 'dailyVolatility' | 'volatilityOf' | 'advShares' | 'volumeOf'> & {
    /** Impact: daily volatility's share that a day's volume moves price by. */
    readonly y: number;
    /** Average daily volume at today's price. */
    readonly averageDailyDollars: Dollars | null;
    /** Dollars of price per share traded. */
    readonly lambda: number | null;
    readonly netGex: DollarsPerOnePercent | null;
    /** Shares per $1 that net GEX makes dealers trade. */
    readonly gammaShares: Shares | null;
  };
}

/** Price impact of a day's volume in daily volatilities: the square-root law's prefactor, of order one. */
export const IMPACT = 1;

/**
 * Gain of the hedging loop, by the same λ as the hedge page's: λ = Y·σ_daily·S/ADV dollars of price per share and
 * Γ = net GEX/(0.01·S²) shares per $1, g = λ·|Γ| = 100·Y·σ_daily·|net GEX|/ADV$. −$1B on SPY, with 0.9 % a day and $42B
 * traded, is 0.02. Linear impact: an estimate, whose inputs stand beside it; it does not decide the phase.
 * @param netGex naive sign; null without gamma
 */
export function loopGainOf(
  netGex: DollarsPerOnePercent | null,
  spot: number,
  impact: MarketImpact,
): LoopGain {
  const { dailyVolatility, volatilityOf, advShares, volumeOf } = impact;
  const isKnown = dailyVolatility !== null && advShares !== null;
  const lambda = isKnown ? priceImpact(spot, { y: IMPACT, dailyVolatility, advShares }) : null;
  const gammaShares = netGex === null ? null : hedgeShares({ netGex, spot });
  const averageDailyDollars = advShares === null ? null : advShares * spot;
  const inputs = {
    ...{ y: IMPACT, dailyVolatility, volatilityOf, advShares, volumeOf },
    ...{ averageDailyDollars, lambda, netGex, gammaShares },
  };
  if (gammaShares === null || lambda === null) {
    const reason = gammaShares === null ? 'no contract has both gamma and size in this view' : impact.reason;
    return { gain: null, amplification: null, stable: null, reason, inputs };
  }
  const gain = loopGain(lambda, gammaShares);
  const stable = gammaShares >= 0 || gain < 1;
  const amplification = gammaShares < 0 ? 1 / (1 - gain) : 1 / (1 + gain);
  return { gain, amplification: stable ? amplification : null, stable, reason: null, inputs };
}
