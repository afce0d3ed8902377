import type { SignModel } from '../assumptions.ts';
import { dealerSigns } from '../exposure/dealer-positioning.ts';
import type { OptionRight } from '../market/option-chain.ts';
import { requireFinite, requirePositive } from '../require.ts';
import type { Shares } from '../units.ts';

export interface UnwoundPosition {
  readonly right: OptionRight;
  /** Contracts that customers close. */
  readonly contracts: number;
  /** Of one long share's option at the price they close at: positive for a call, negative for a put. */
  readonly delta: number;
  readonly multiplier: number;
}

/**
 * Shares that dealers trade when customers close contracts: the hedge of those contracts is taken off,
 * s·contracts·delta·multiplier (never −0) with dealer's sign s. Dealers short calls (`short_all`) held shares against them and
 * sell; under `naive` they are long the calls, and the same closing makes them buy.
 * @throws InvalidArgument for contracts or a multiplier not above zero, or a sign that has no reading
 */
export function unwindFlow(
  { right, contracts, delta, multiplier }: UnwoundPosition,
  sign: SignModel,
): Shares {
  requirePositive('contracts', contracts);
  requirePositive('multiplier', multiplier);
  return dealerSigns(sign)[right] * contracts * requireFinite('delta', delta) * multiplier + 0;
}
