import { legGreeks } from './leg-greeks.ts';
import { CONTRACT_SHARES, type LegInputs, type OptionLeg } from './option-leg.ts';

/** Sensitivities of a whole leg or position to its holder; null where one has no bound. */
export interface PositionGreeks {
  /** Shares. */
  readonly delta: number | null;
  /** Shares per $1. */
  readonly gamma: number | null;
  /** Dollars per calendar day. */
  readonly thetaPerDay: number | null;
  /** Dollars per volatility point. */
  readonly vegaPerPoint: number | null;
  /** Dollars per rate point. */
  readonly rhoPerPoint: number | null;
}

const NAMES = ['delta', 'gamma', 'thetaPerDay', 'vegaPerPoint', 'rhoPerPoint'] as const;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const byName = (value: (name: (typeof NAMES)[number]) => number | null): PositionGreeks => ({
  delta: value('delta'),
  gamma: value('gamma'),
  thetaPerDay: value('thetaPerDay'),
  vegaPerPoint: value('vegaPerPoint'),
  rhoPerPoint: value('rhoPerPoint'),
});

/** Greeks of each leg times its contracts and 100 shares, and their sum. @throws InvalidArgument */
export function positionGreeks(legs: readonly (OptionLeg & LegInputs)[]): {
  byLeg: PositionGreeks[];
  net: PositionGreeks;
} {
  const byLeg = legs.map((leg) => {
    const greeks = legGreeks(leg, leg);
    return byName((name) => finite(greeks[name] * leg.quantity * CONTRACT_SHARES));
  });
  const net = byName((name) =>
    byLeg.reduce<number | null>((sum, own) => {
      const value = own[name];
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
  return { byLeg, net };
}
