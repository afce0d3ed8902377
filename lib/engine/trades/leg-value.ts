import type { AmericanMemo } from '../pricing/american/american-memo.ts';
import { americanPrice } from '../pricing/american/american-option.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import type { Dollars } from '../units.ts';
import type { LegInputs, OptionLeg } from './option-leg.ts';

/**
 * Model value of one share's option: Black-Scholes-Merton for a European leg, the American engine for an American one.
 * Years 0 and volatility 0: the limits. @throws InvalidArgument naming the input and its value
 */
export function legValue({ style, right, strike }: Omit<OptionLeg, 'quantity'>, inputs: LegInputs): Dollars {
  const option = { ...inputs, right, strike };
  return style === 'american' ? americanPrice(option) : europeanPrice(option);
}

/** `legValue` with the exercise boundaries of American legs remembered. */
export const rememberingValue =
  ({ price }: Pick<AmericanMemo, 'price'>): typeof legValue =>
  (leg, inputs) =>
    leg.style === 'american'
      ? price({ ...inputs, right: leg.right, strike: leg.strike })
      : legValue(leg, inputs);
