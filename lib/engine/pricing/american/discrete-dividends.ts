import type { ExerciseStyle } from '../../market/option-chain.ts';
import { type EuropeanOption, europeanPrice } from '../black-scholes.ts';
import { type CashDividend, dividendsBefore, presentValueOf } from './cash-dividend.ts';
import { frozenWithDividends } from './frozen-with-dividends.ts';
import { gridValues } from './grid-values.ts';
import { logPriceGrid } from './log-price-grid.ts';
import { requireAmericanOption } from './require-american-option.ts';

/** Below this σ√T the grid would be narrower than rounding can tell. */
const SMALLEST_DEVIATION = 1e-6;

/** Price, delta and gamma, dollars per share. */
export interface DividendOptionValue {
  readonly price: number;
  readonly delta: number;
  readonly gamma: number;
}

/**
 * American or European option on a share that pays known cash dividends, besides a continuous yield.
 *
 * The spot itself is lognormal between ex-dates and falls by the dividend on each (to zero at the lowest): not the
 * escrowed model. Finite differences (see `gridValues`): on an ex-date V(t−, S) = V(t+, S − D), with the right to
 * exercise before it. Error below 5e-5 of the strike. Dividends count with 0 < years < o.years. Volatility 0 and
 * years 0: the limit.
 * Source of the model: Vellekoop and Nieuwenhuis, Efficient pricing of derivatives on assets with discrete
 * dividends, Applied Mathematical Finance 13 (2006) 265–284.
 * @throws InvalidArgument naming the argument and its value
 */
export function discreteDividendValue(
  o: EuropeanOption,
  style: ExerciseStyle,
  dividends: readonly CashDividend[],
): DividendOptionValue {
  requireAmericanOption(o);
  const known = dividendsBefore(o.years, dividends);
  if (o.volatility * Math.sqrt(o.years) < SMALLEST_DEVIATION) return withoutUncertainty(o, style, known);
  const grid = logPriceGrid(o, known);
  const values = gridValues(o, style, known, grid);
  const { centre, spacing } = grid;
  const [down = 0, price = 0, up = 0] = values.subarray(centre - 1, centre + 2);
  const slope = (up - down) / (2 * spacing);
  const bend = (up - 2 * price + down) / (spacing * spacing);
  const floor = frozenWithDividends(o, style, known);
  return { price: Math.max(price, floor), delta: slope / o.spot, gamma: (bend - slope) / o.spot ** 2 };
}

/**
 * European price in the escrowed model: Black-Scholes on the spot less the present value of the dividends that go
 * ex before expiry. The volatility is that of the spot without them.
 * Source: Hull, Options, Futures, and Other Derivatives, chapter 15.12.
 * @throws InvalidArgument naming the argument and its value; dividends worth more than the spot
 */
export function escrowedEuropeanPrice(o: EuropeanOption, dividends: readonly CashDividend[]): number {
  requireAmericanOption(o);
  const escrow = presentValueOf(dividendsBefore(o.years, dividends), o.rate, o.spot);
  return europeanPrice({ ...o, spot: o.spot - escrow });
}

function withoutUncertainty(
  o: EuropeanOption,
  style: ExerciseStyle,
  dividends: readonly CashDividend[],
): DividendOptionValue {
  const at = (spot: number): number => frozenWithDividends({ ...o, spot }, style, dividends);
  const step = 1e-6 * o.spot;
  return { price: at(o.spot), delta: (at(o.spot + step) - at(o.spot - step)) / (2 * step), gamma: 0 };
}
