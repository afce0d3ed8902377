/** Why a quote or price has no volatility, in the order of the codes of `impliedVolatilityColumn` (1 …). */
export const NO_VOLATILITY_REASONS = [
  'no_bid',
  'crossed',
  'below_intrinsic',
  'above_bound',
  'zero_price',
  'unidentifiable',
  'expired',
  'not_finite',
] as const;

export type NoVolatilityReason = (typeof NO_VOLATILITY_REASONS)[number];

/** Code of a reason: its place in the list, counted from 1; 0 stands for "there is a volatility". */
export const reasonCode = (reason: NoVolatilityReason): number => NO_VOLATILITY_REASONS.indexOf(reason) + 1;
