import type { SignModel } from '../engine/assumptions.ts';
import type { GammaRegime, Phase } from '../engine/psychology/trap-report.ts';

/** Phases in the order of the rail. */
export const PHASE_ORDER = [
  'quiet',
  'loading',
  'loop_active',
  'exhaustion',
  'trap_armed',
  'resolved',
] as const;

export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  no_read: 'No read',
  quiet: 'Quiet',
  loading: 'Loading',
  loop_active: 'Loop active',
  exhaustion: 'Exhaustion',
  trap_armed: 'Trap armed',
  resolved: 'Resolved',
};

export const SIGN_WORDS: Readonly<Record<SignModel, string>> = {
  naive: 'naive',
  short_all: 'short all',
  flow: 'flow',
};

export const REGIME_WORDS: Readonly<Record<GammaRegime, string>> = {
  short_gamma: 'short gamma',
  long_gamma: 'long gamma',
  near_zero: 'near zero',
};

export const FLAG_WORDS: Readonly<Record<string, string>> = {
  no_bid: 'no bid',
  crossed: 'bid above ask',
  locked: 'bid equals ask',
  wide: 'wide spread',
  zero_oi: 'no open interest',
  parity_outlier: 'off put-call parity',
  vertical_arb: 'vertical arbitrage',
  butterfly_arb: 'butterfly arbitrage',
  calendar_arb: 'calendar arbitrage',
  adjusted: 'adjusted contract',
  duplicate: 'listed twice',
  stale: 'quote over 15 minutes old',
  oi_vintage: 'open interest of an earlier session',
};

export const VOLATILITY_SOURCE_WORDS: Readonly<Record<string, string>> = {
  otm_mid: 'out-of-the-money mid',
  other_side: 'in-the-money mid',
  smile: 'between quoted strikes',
  vendor: 'the file’s own',
  none: 'none',
};

export const FORWARD_SOURCE_WORDS = {
  parity: 'put-call parity',
  file: 'the file’s rate and yield',
  configured: 'configured rate and yield',
  unset: 'unset (rate and yield 0)',
} as const;
