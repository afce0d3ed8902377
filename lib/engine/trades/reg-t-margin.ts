import type { OptionRight } from '../market/option-chain.ts';
import type { Dollars } from '../units.ts';
import { nakedRequirement } from './naked-requirement.ts';
import { CONTRACT_SHARES } from './option-leg.ts';
import { type EnteredLeg, isSingleExpiry, positionCost } from './payoff.ts';
import type { PayoffShape } from './payoff-shape.ts';

export interface MarginReport {
  /** Dollars of buying power that adding the position takes. */
  readonly requirement: Dollars;
  /** `debit`: paid in full; `defined_risk`: the largest loss; `paired`: spreads and uncovered contracts one by one. */
  readonly rule: 'debit' | 'defined_risk' | 'paired';
  /** Contracts that no long leg covers. */
  readonly nakedContracts: number;
}

interface Side {
  readonly requirement: Dollars;
  readonly naked: number;
  readonly shortValue: Dollars;
}

/** Pairs each short contract with the long one that covers it most cheaply and expires no sooner; the rest is naked. */
function sideOf(legs: readonly EnteredLeg[], right: OptionRight, kind: 'equity' | 'index'): Side {
  const own = legs.filter((leg) => leg.right === right);
  const gap = (short: EnteredLeg, long: EnteredLeg) =>
    Math.max(0, right === 'call' ? long.strike - short.strike : short.strike - long.strike);
  const longs = own.filter(({ quantity }) => quantity > 0).map((leg) => ({ leg, left: leg.quantity }));
  let requirement = 0;
  let naked = 0;
  let shortValue = 0;
  for (const short of own.filter(({ quantity }) => quantity < 0)) {
    let left = -short.quantity;
    shortValue += left * CONTRACT_SHARES * short.price;
    const covers = longs
      .filter(({ leg }) => leg.years >= short.years - 1e-9)
      .sort((a, b) => gap(short, a.leg) - gap(short, b.leg));
    for (const cover of covers) {
      const paired = Math.min(left, cover.left);
      const single = nakedRequirement(short, kind);
      requirement += paired * Math.min(gap(short, cover.leg) * CONTRACT_SHARES, single);
      cover.left -= paired;
      left -= paired;
    }
    requirement += left * nakedRequirement(short, kind);
    naked += left;
  }
  return { requirement, naked, shortValue };
}

/**
 * Initial margin by structure under Regulation T, dollars. Long legs alone: the debit. A bounded position of one
 * expiration: its largest loss (it covers spreads, condors, butterflies). Otherwise each short contract is paired
 * with a long one of the same right that expires no sooner (the strikes' gap), or uncovered (`nakedRequirement`); of
 * calls and puts the larger side counts, plus the other side's short premium; what is paid on balance is added.
 */
export function regTMargin(
  legs: readonly EnteredLeg[],
  { maxLoss }: Pick<PayoffShape, 'maxLoss'>,
  kind: 'equity' | 'index',
): MarginReport {
  const cost = positionCost(legs);
  if (legs.every(({ quantity }) => quantity > 0))
    return { requirement: cost, rule: 'debit', nakedContracts: 0 };
  const calls = sideOf(legs, 'call', kind);
  const puts = sideOf(legs, 'put', kind);
  const nakedContracts = calls.naked + puts.naked;
  if (isSingleExpiry(legs) && nakedContracts === 0 && maxLoss.dollars !== null)
    return { requirement: Math.max(0, -maxLoss.dollars), rule: 'defined_risk', nakedContracts };
  const [larger, other] = calls.requirement >= puts.requirement ? [calls, puts] : [puts, calls];
  const both = larger.requirement + (other.naked > 0 ? other.shortValue : 0);
  return { requirement: both + Math.max(0, cost), rule: 'paired', nakedContracts };
}
