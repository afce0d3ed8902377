import type { ContractRow, OptionRight } from '../engine/market/option-chain.ts';
import type { CboeCsvLayout } from './cboe-csv-layout.ts';
import { describeValue } from './describe-value.ts';
import { parseExpirationText } from './parse-cboe-time.ts';
import { parseStrike } from './parse-quantity.ts';
import { type cboeContractReader, readOptionSymbol } from './read-cboe-contract.ts';
import { type FigureRules, isRejection, type Rejection } from './read-figures.ts';

export const CSV_RULES: FigureRules = {
  separators: 'unambiguous',
  zeroIsMissing: true,
  names: { bid: 'bid', ask: 'ask', last: 'last_sale', volume: 'volume', openInterest: 'open_interest' },
};

/**
 * One side of a quotedata.csv line. The option symbol says expiry and strike; a line whose own columns disagree with
 * it is rejected, as nobody can tell which is right. Field names carry the side: `call.bid`.
 */
export function readCsvSide(
  cells: readonly string[],
  side: OptionRight,
  layout: CboeCsvLayout,
  read: ReturnType<typeof cboeContractReader>,
): ContractRow | Rejection {
  const columns = layout[side];
  const name = `${side}.symbol`;
  const option = readOptionSymbol(name, cells[columns.option]);
  if (isRejection(option)) return option;
  if (option.right !== side) return { field: name, reason: `a ${option.right} in the ${side} column` };
  const strike = parseStrike(cells[layout.strike], 'unambiguous');
  if (typeof strike === 'string') return { field: 'strike', reason: strike };
  if (strike !== option.strike)
    return { field: 'strike', reason: `${strike} in its column, ${option.strike} in the symbol` };
  const text = cells[layout.expiration] ?? '';
  if (text.trim() !== '' && parseExpirationText(text) !== option.date)
    return { field: 'expiration_date', reason: `${describeValue(text)} beside ${option.date} in the symbol` };
  const contract = read(name, option, {
    bid: cells[columns.bid],
    ask: cells[columns.ask],
    last: cells[columns.last],
    volume: cells[columns.volume],
    openInterest: cells[columns.openInterest],
    volatility: cells[columns.volatility],
    delta: cells[columns.delta],
    gamma: cells[columns.gamma],
  });
  return isRejection(contract) && contract.field !== name
    ? { ...contract, field: `${side}.${contract.field}` }
    : contract;
}
