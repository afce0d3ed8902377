import type { ContractRow } from '../engine/market/option-chain.ts';
import { type OptionSymbol, parseOptionSymbol } from '../engine/market/option-symbol.ts';
import { underlyingOfRoot } from '../engine/market/underlyings.ts';
import { describeValue } from './describe-value.ts';
import type { FlagCounts } from './flag-counts.ts';
import {
  type FigureRules,
  isRejection,
  type RawFigures,
  type Rejection,
  readFigures,
} from './read-figures.ts';
import { settlementLookup } from './settlement-lookup.ts';

/** Reads the option symbol of a Cboe row. */
export function readOptionSymbol(field: string, value: unknown): OptionSymbol | Rejection {
  const symbol = typeof value === 'string' ? parseOptionSymbol(value) : null;
  return symbol ?? { field, reason: `${describeValue(value)} is no OCC option symbol` };
}

/** Whether options of a root are on the underlying: its own roots, adjusted ones, and those that extend its name. */
function isRootOf(symbol: string, root: string): boolean {
  const plain = symbol.replaceAll('.', '');
  return underlyingOfRoot(root) === symbol || underlyingOfRoot(root) === plain || root.startsWith(plain);
}

/**
 * A reader of Cboe contracts of one underlying: symbol and figures in, a contract or the reason against it out.
 * Settlement follows the exchange calendar.
 */
export function cboeContractReader(underlying: string, rules: FigureRules, flags: FlagCounts) {
  const settlementOf = settlementLookup();
  return (field: string, option: OptionSymbol, raw: RawFigures): ContractRow | Rejection => {
    const { root, date, right, strike, adjusted } = option;
    if (!isRootOf(underlying, root)) return { field, reason: `${root} is no option root of ${underlying}` };
    const settlement = settlementOf(root, date);
    if (settlement === null) return { field, reason: `expiry ${date} lies outside the exchange calendar` };
    const figures = readFigures(raw, rules, flags);
    if (isRejection(figures)) return figures;
    return {
      root,
      date,
      right,
      strike,
      adjusted: adjusted && root !== underlying,
      ...settlement,
      ...figures,
    };
  };
}
