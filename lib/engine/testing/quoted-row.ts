import type { ContractRow, ExerciseStyle } from '../market/option-chain.ts';
import { americanPrice } from '../pricing/american/american-option.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { AS_OF, contractRow } from './chain-builder.ts';

const YEAR_MS = 365 * 86_400_000;

/** A contract quoted at its own price ± half a cent, at spot 100, rate 4 %, yield 1 % and the given volatility. */
export function quotedRow(
  volatility: number,
  over: Partial<ContractRow> = {},
  style: ExerciseStyle = 'european',
): ContractRow {
  const row = contractRow(over);
  const priceOf = style === 'european' ? europeanPrice : americanPrice;
  const price = priceOf({
    right: row.right,
    spot: 100,
    strike: row.strike,
    years: (row.settlesAt - AS_OF) / YEAR_MS,
    volatility,
    rate: 0.04,
    dividendYield: 0.01,
  });
  return { bid: price - 0.005, ask: price + 0.005, ...row };
}
