import { exchangeInstant } from '../market/exchange-time.ts';
import {
  buildOptionChain,
  type ChainHeader,
  type ContractRow,
  type OptionChain,
} from '../market/option-chain.ts';

/** Monday 16 November 2026, 14:35 in New York. */
export const AS_OF = exchangeInstant('2026-11-16', 14 * 60 + 35);

const CLOSE_MINUTE = 16 * 60;

/** A PM-settled call of the Friday after `AS_OF`, one contract open; every field can be overridden. */
export function contractRow(over: Partial<ContractRow> = {}): ContractRow {
  const date = over.date ?? '2026-11-20';
  return {
    root: 'SPY',
    right: 'call',
    strike: 100,
    date,
    settlement: 'PM',
    settlesAt: exchangeInstant(date, CLOSE_MINUTE),
    openInterest: 1,
    ...over,
  };
}

/** A chain as of `AS_OF` at spot 100 whose file gives rate 4 % and yield 1 %; every header field can be overridden. */
export const testChain = (rows: readonly ContractRow[], header: Partial<ChainHeader> = {}): OptionChain =>
  buildOptionChain(
    {
      symbol: 'SPY',
      source: 'test',
      sample: false,
      asOf: AS_OF,
      spot: 100,
      previousClose: null,
      style: 'european',
      rate: 0.04,
      dividendYield: 0.01,
      ...header,
    },
    rows,
  );
