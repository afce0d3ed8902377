import { parseOptionSymbol } from '../engine/market/option-symbol.ts';
import { underlyingOfRoot } from '../engine/market/underlyings.ts';
import { IngestError } from './ingest-error.ts';

/** The underlying that most of the option symbols are on. @throws IngestError unusable when none can be read */
export function requireCommonUnderlying(symbols: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of symbols) {
    const option = parseOptionSymbol(text);
    if (option === null) continue;
    const underlying = underlyingOfRoot(option.root);
    counts.set(underlying, (counts.get(underlying) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined)
    throw new IngestError('unusable', 'OCC option symbols in the columns Calls and Puts', 'none');
  return most[0];
}
