import type { ChainBook } from '../exposure/chain-book.ts';
import { MULTIPLIER } from '../exposure/contract-exposure.ts';
import { midPrices } from '../exposure/contract-mid.ts';
import { CALL } from '../market/option-chain.ts';
import { underlyingSpec } from '../market/underlyings.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import type { Dollars } from '../units.ts';
import type { ChosenBook } from './book-choice.ts';
import { capitalCost, deltaMargin } from './capital-cost.ts';
import type { CapitalForce, ContractForce, FiveForces, RegulationForce } from './five-forces-report.ts';
import { FORCE_BASES } from './force-bases.ts';
import { gammaGrowth } from './gamma-growth.ts';
import { hedgedPath } from './hedged-path.ts';
import type { LimitMeter } from './limit-meters.ts';
import { nakedMargin } from './naked-margin.ts';
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
  const { chain, contracts, profileVolatility } = book;
  const { kind } = underlyingSpec(chain.symbol);
  const mid = midPrices(chain);
  const at = (column: Float64Array, row: number) => column[row] ?? Number.NaN;
  let [margin, premiums, shortContracts, notional] = [0, 0, 0, 0];
  chosen.lines.forEach((row, i) => {
    const held = chosen.contracts[i] ?? 0;
    if (held >= 0) return;
    const right = chain.columns.right[row] === CALL ? ('call' as const) : ('put' as const);
    const [strike, quoted] = [at(chain.columns.strike, row), at(mid, row)];
    const premium = Number.isNaN(quoted)
      ? europeanPrice({
          right,
          spot: chain.spot,
          strike,
          years: at(contracts.years, row),
          volatility: at(profileVolatility, row),
          rate: at(contracts.rate, row),
          dividendYield: at(contracts.dividendYield, row),
        })
      : quoted;
    const shares = -held * MULTIPLIER;
    margin += nakedMargin({ right, spot: chain.spot, strike, premium, kind }) * shares;
    premiums += premium * shares;
    shortContracts -= held;
    notional += chain.spot * shares;
  });
  return {
    naked: margin,
    premium: premiums,
    hedged: stress.hedged,
    worstSpot: stress.worstSpot,
    shortContracts,
    notional,
    underlying: kind,
    ...FORCE_BASES.regulation,
  };
}

/** Half of every two-sided spread in the book: what a dealer earns who bought or sold all of it at the quote. */
function halfSpreads({ book, chosen }: ForceInputs): Dollars | null {
  const { bid, ask } = book.chain.columns;
  const mid = midPrices(book.chain);
  let [sum, quoted] = [0, 0];
  chosen.lines.forEach((row, i) => {
    if (Number.isNaN(mid[row] ?? Number.NaN)) return;
    quoted++;
    sum += Math.abs(chosen.contracts[i] ?? 0) * MULTIPLIER * 0.5 * ((ask[row] ?? 0) - (bid[row] ?? 0));
  });
  return quoted === 0 ? null : sum;
}

function capitalForce(inputs: ForceInputs, stress: StressLoss): CapitalForce {
  const delta = inputs.meters.find(({ id }) => id === 'net_delta')?.amount ?? 0;
  const profit = halfSpreads(inputs);
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
