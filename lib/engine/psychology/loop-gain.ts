import type { Dollars, DollarsPerOnePercent } from '../units.ts';

/** How much a push is amplified by dealers' hedging. */
export interface LoopGain {
  /** g = 100·Y·σ_daily·|net GEX| / ADV$; null with the reason. */
  readonly gain: number | null;
  /** Total move over the push that began it: 1/(1 − g) short gamma, 1/(1 + g) long gamma; null where unstable. */
  readonly amplification: number | null;
  /** False when dealers are short gamma and g ≥ 1: a push has no end. */
  readonly stable: boolean | null;
  readonly reason: string | null;
  readonly inputs: {
    /** Impact: daily volatility's share that a day's volume moves price by. */
    readonly y: number;
    readonly dailyVolatility: number | null;
    readonly averageDailyDollars: Dollars | null;
    readonly netGex: DollarsPerOnePercent | null;
    /** Whose volume it is, where it is a proxy's. */
    readonly volumeOf: string | null;
  };
}

/** Price impact of a day's volume in daily volatilities: the square-root law's prefactor, of order one. */
export const IMPACT = 1;
const TRADING_DAYS = 252;

interface GainInputs {
  /** Naive sign; null without gamma. */
  readonly netGex: DollarsPerOnePercent | null;
  /** Annual; σ_daily = it / √252. */
  readonly volatility: number | null;
  readonly averageDailyDollars: Dollars | null;
  readonly volumeOf: string | null;
}

function missing({ netGex, volatility, averageDailyDollars }: GainInputs): string | null {
  if (netGex === null) return 'no contract has both gamma and size in this view';
  if (volatility === null) return 'no 30-day index to take the daily volatility from';
  return averageDailyDollars === null ? 'average daily volume is not known: 20 whole sessions needed' : null;
}

/**
 * Gain of the hedging loop: with λ = Y·σ_daily·S/ADV dollars of price per share and Γ = |net GEX|/(0.01·S²) shares per
 * $1, g = λ·Γ = 100·Y·σ_daily·|net GEX|/ADV$. −$1B on SPY, with 0.9 % a day and $42B traded, is 0.02. Linear impact:
 * an estimate, whose inputs stand beside it; it does not decide the phase.
 */
export function loopGain(given: GainInputs): LoopGain {
  const { netGex, volatility, averageDailyDollars, volumeOf } = given;
  const dailyVolatility = volatility === null ? null : volatility / Math.sqrt(TRADING_DAYS);
  const inputs = { y: IMPACT, dailyVolatility, averageDailyDollars, netGex, volumeOf };
  const reason = missing(given);
  if (reason !== null || netGex === null || dailyVolatility === null || averageDailyDollars === null)
    return { gain: null, amplification: null, stable: null, reason, inputs };
  const gain = (100 * IMPACT * dailyVolatility * Math.abs(netGex)) / averageDailyDollars;
  const stable = netGex >= 0 || gain < 1;
  const amplification = netGex < 0 ? 1 / (1 - gain) : 1 / (1 + gain);
  return { gain, amplification: stable ? amplification : null, stable, reason: null, inputs };
}
