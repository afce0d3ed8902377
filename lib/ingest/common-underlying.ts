import { parseOptionSymbol } from '../engine/market/option-symbol.ts';
import { underlyingOfRoot } from '../engine/market/underlyings.ts';

/** The underlying that most of the option symbols are on, null when none can be read. */
export function commonUnderlying(symbols: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of symbols) {
    const option = parseOptionSymbol(text);
    if (option === null) continue;
    const underlying = underlyingOfRoot(option.root);
    counts.set(underlying, (counts.get(underlying) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
