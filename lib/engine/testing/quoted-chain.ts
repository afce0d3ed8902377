import type { ChainHeader, ContractRow, OptionChain } from '../market/option-chain.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { AS_OF, contractRow, testChain } from './chain-builder.ts';

const YEAR_MS = 365 * 86_400_000;

interface QuotedChain {
  readonly header?: Partial<ChainHeader>;
  readonly spot: number;
  readonly volatility: number;
  readonly strikes: readonly number[];
  readonly dates: readonly string[];
  /** Half of ask − bid, dollars. */
  readonly halfSpread?: number;
}

/**
 * Calls and puts of every strike and date at one volatility, rate 4 %, yield 1 %, quoted at their European price ± half
 * a spread, cents rounded away from each other.
 */
export function quotedChain({
  header,
  spot,
  volatility,
  strikes,
  dates,
  halfSpread = 0.02,
}: QuotedChain): OptionChain {
  const asOf = header?.asOf ?? AS_OF;
  const rows = dates.flatMap((date) =>
    strikes.flatMap((strike) =>
      (['call', 'put'] as const).map((right): ContractRow => {
        const row = contractRow({ date, strike, right, openInterest: 1_000, volume: 200 });
        const years = (row.settlesAt - asOf) / YEAR_MS;
        if (years <= 0) return row;
        const price = europeanPrice({
          right,
          spot,
          strike,
          years,
          volatility,
          rate: 0.04,
          dividendYield: 0.01,
        });
        const cents = (value: number) => Math.round(value * 100) / 100;
        return { ...row, bid: Math.max(0, cents(price - halfSpread)), ask: cents(price + halfSpread) };
      }),
    ),
  );
  return testChain(rows, { spot, asOf, ...header });
}
