import { americanGreeks } from '../pricing/american/american-greeks.ts';
import { americanValue } from '../pricing/american/american-value.ts';
import { sufficientScheme } from '../pricing/american/collocation-scheme.ts';
import type { EuropeanOption } from '../pricing/black-scholes.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { legValue } from './leg-value.ts';
import type { LegInputs, OptionLeg } from './option-leg.ts';

/** Sensitivities of one share's option to its holder; units as `OptionGreeks`. */
export interface LegGreeks {
  readonly delta: number;
  readonly gamma: number;
  readonly thetaPerDay: number;
  readonly vegaPerPoint: number;
  readonly rhoPerPoint: number;
  /** ∂V/∂q per yield point of 0.01. */
  readonly yieldPerPoint: number;
  readonly vannaPerPoint: number;
  readonly charmPerDay: number;
  readonly vommaPerPoint: number;
  /** ∂gamma/∂S */
  readonly speed: number;
}

const YIELD_STEP = 1e-4;
/** Of the spot's standard deviation to expiry: gamma's own scale. */
const SPEED_STEP = 0.02;

/**
 * Greeks of a leg, American ones from the American engine.
 *
 * European yield sensitivity is −T·S·delta; American yield sensitivity and speed are central differences.
 * At the money without time or volatility they have no bound: infinite, never NaN.
 * @throws InvalidArgument naming the input and its value
 */
export function legGreeks(leg: Omit<OptionLeg, 'quantity'>, inputs: LegInputs): LegGreeks {
  const option = { ...inputs, right: leg.right, strike: leg.strike };
  if (leg.style === 'european') {
    const { price: _, zommaPerPoint: _z, colorPerDay: _c, ...greeks } = europeanGreeks(option);
    return { ...greeks, yieldPerPoint: (-inputs.years * inputs.spot * greeks.delta) / 100 };
  }
  const { price: _, exerciseNow, ...greeks } = americanGreeks(option);
  const still = exerciseNow || greeks.gamma === 0;
  return {
    ...greeks,
    yieldPerPoint: exerciseNow ? 0 : americanYield(leg, inputs),
    speed: still ? 0 : americanSpeed(option),
  };
}

function americanYield(leg: Omit<OptionLeg, 'quantity'>, inputs: LegInputs): number {
  const at = (shift: number) => legValue(leg, { ...inputs, dividendYield: inputs.dividendYield + shift });
  return (at(YIELD_STEP) - at(-YIELD_STEP)) / (2 * YIELD_STEP) / 100;
}

function americanSpeed(o: EuropeanOption): number {
  const scheme = sufficientScheme(o);
  const step = SPEED_STEP * o.spot * o.volatility * Math.sqrt(o.years);
  if (!(step > 0)) return 0;
  const at = (spot: number) => americanValue({ ...o, spot }, scheme).gamma;
  return (at(o.spot + step) - at(o.spot - step)) / (2 * step);
}
