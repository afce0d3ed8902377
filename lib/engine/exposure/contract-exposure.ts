import type { SignModel } from '../assumptions.ts';
import { contractCount } from '../market/option-chain.ts';
import type { Dollars, DollarsPerOnePercent } from '../units.ts';
import type { ChainBook } from './chain-book.ts';
import { dealerPositions } from './dealer-positioning.ts';

/** Shares per standard contract. */
export const MULTIPLIER = 100;

/** Dealer-signed exposure of each contract; zero where it does not count. */
export interface ContractExposure {
  readonly gex: Float64Array;
  readonly dex: Float64Array;
  readonly vex: Float64Array;
  readonly chex: Float64Array;
}

export interface ExposureTotals {
  readonly netGex: DollarsPerOnePercent;
  readonly grossGex: DollarsPerOnePercent;
  readonly netDex: Dollars;
  readonly netVex: Dollars;
  readonly netChex: Dollars;
}

const orZero = (value: number | undefined) => (Number.isFinite(value) ? (value as number) : 0);

/**
 * Exposure of every contract with dealer's position p in contracts (s·OI or s·volume; under `flow` what trades left of
 * it) and m = 100: GEX = p·gamma·m·S²·0.01, DEX = p·delta·m·S, VEX = p·vanna·m·S per vol point,
 * CHEX = p·charm·m·S per calendar day. Vanna and charm are always computed.
 * @throws InvalidArgument for `flow` where it has no reading
 */
export function contractExposure(book: ChainBook, sign: SignModel): ContractExposure {
  const { chain, greeks, gamma, delta, included } = book;
  const position = dealerPositions(book, sign);
  const n = contractCount(chain);
  const gex = new Float64Array(n);
  const dex = new Float64Array(n);
  const vex = new Float64Array(n);
  const chex = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (included[i] === 0) continue;
    const dollars = (position[i] ?? 0) * MULTIPLIER * chain.spot;
    gex[i] = (gamma[i] ?? 0) * dollars * chain.spot * 0.01;
    dex[i] = orZero(delta[i]) * dollars;
    vex[i] = orZero(greeks.vannaPerPoint[i]) * dollars;
    chex[i] = orZero(greeks.charmPerDay[i]) * dollars;
  }
  return { gex, dex, vex, chex };
}

/** Net and gross GEX of a book under one sign model, without the other exposures. @throws as `contractExposure` */
export function gammaTotals(book: ChainBook, sign: SignModel): Pick<ExposureTotals, 'netGex' | 'grossGex'> {
  const { chain, gamma, included } = book;
  const position = dealerPositions(book, sign);
  let netGex = 0;
  let grossGex = 0;
  for (let i = 0; i < position.length; i++) {
    if (included[i] === 0) continue;
    const gex = (gamma[i] ?? 0) * ((position[i] ?? 0) * MULTIPLIER * chain.spot) * chain.spot * 0.01;
    netGex += gex;
    grossGex += Math.abs(gex);
  }
  return { netGex, grossGex };
}

/** Sums over all contracts; gross is the sum of absolute gamma exposures. */
export function exposureTotals({ gex, dex, vex, chex }: ContractExposure): ExposureTotals {
  const totals = { netGex: 0, grossGex: 0, netDex: 0, netVex: 0, netChex: 0 };
  for (let i = 0; i < gex.length; i++) {
    const own = gex[i] ?? 0;
    totals.netGex += own;
    totals.grossGex += Math.abs(own);
    totals.netDex += dex[i] ?? 0;
    totals.netVex += vex[i] ?? 0;
    totals.netChex += chex[i] ?? 0;
  }
  return totals;
}
