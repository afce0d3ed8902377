import type { ChainBook } from '../exposure/chain-book.ts';
import { underlyingSpec } from '../market/underlyings.ts';
import type { Dollars } from '../units.ts';
import type { ChosenBook } from './book-choice.ts';
import { capitalCost, deltaMargin } from './capital-cost.ts';
import type { CapitalForce, ContractForce, FiveForces, RegulationForce } from './five-forces-report.ts';
import { FORCE_BASES } from './force-bases.ts';
import { gammaGrowth } from './gamma-growth.ts';
import { halfSpreads } from './half-spreads.ts';
import { hedgedPath } from './hedged-path.ts';
import type { LimitMeter } from './limit-meters.ts';
import { type ShortMargin, shortMargins } from './short-margins.ts';
import { type StressLoss, stressLoss } from './stress-loss.ts';

interface ForceInputs {
  readonly book: ChainBook;
  readonly chosen: ChosenBook;
  readonly meters: readonly LimitMeter[];
  readonly step: number;
  /** Price of the contractual force; null: `move` away on the side that loses. */
  readonly to: number | null;
  readonly move: Dollars;
  readonly fundingRate: number;
}

function contractForce({ book, chosen, step, to, move }: ForceInputs): ContractForce {
  const { spot } = book.chain;
  const walk = (target: number) => ({ target, ...hedgedPath(chosen.terms, spot, target, step) });
  if (to !== null) return { ...walk(to), step, ...FORCE_BASES.contract };
  const [up, down] = [walk(spot + move), walk(Math.max(spot - move, 0.01 * spot))];
  return { ...(up.unhedged <= down.unhedged ? up : down), step, ...FORCE_BASES.contract };
}

function regulationForce({ book, chosen }: ForceInputs, stress: StressLoss): RegulationForce {
  const rows = shortMargins(book, chosen);
  const sum = (of: (row: ShortMargin) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    naked: sum((row) => row.margin),
    premium: sum((row) => row.premium),
    hedged: stress.hedged,
    worstSpot: stress.worstSpot,
    shortContracts: sum((row) => row.contracts),
    notional: sum((row) => row.notional),
    underlying: underlyingSpec(book.chain.symbol).kind,
    ...FORCE_BASES.regulation,
  };
}

function capitalForce(inputs: ForceInputs, stress: StressLoss): CapitalForce {
  const delta = inputs.meters.find(({ id }) => id === 'net_delta')?.amount ?? 0;
  const spreads = halfSpreads(inputs.book, inputs.chosen);
  const profit = spreads.length === 0 ? null : spreads.reduce((sum, { dollars }) => sum + dollars, 0);
  return {
    unhedgedDelta: delta,
    rate: inputs.fundingRate,
    profit,
    unhedged: capitalCost(deltaMargin(delta), inputs.fundingRate, profit),
    hedged: capitalCost(stress.hedged, inputs.fundingRate, profit),
    ...FORCE_BASES.capital,
  };
}

/** The five forces that make a dealer hedge, in dollars, for one book. @throws InvalidArgument for a target not above zero */
export function fiveForces(inputs: ForceInputs): FiveForces {
  const { book, chosen, meters } = inputs;
  const stress = stressLoss(chosen.terms, book.chain.spot, underlyingSpec(book.chain.symbol).kind);
  const gross = meters.find(({ id }) => id === 'gross_delta');
  return {
    contract: contractForce(inputs),
    regulation: regulationForce(inputs, stress),
    limit: {
      use: gross?.use ?? 0,
      status: gross?.status ?? 'within',
      next: gross?.next ?? null,
      ...FORCE_BASES.limit,
    },
    growth: { ...gammaGrowth(chosen.terms, book.chain.spot), ...FORCE_BASES.growth },
    capital: capitalForce(inputs, stress),
  };
}
