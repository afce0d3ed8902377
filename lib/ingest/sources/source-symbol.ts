import { underlyingSpec } from '../../engine/market/underlyings.ts';
import { symbolSchema } from '../../schema/symbol.ts';

/** A symbol that may stand in a URL. */
export interface SourceSymbol {
  readonly symbol: string;
  /** Providers mark indices each in their own way. */
  readonly isIndex: boolean;
}

/**
 * Reads `SPY`, `_SPX`, `^SPX` or `$SPX`; a prefix says that it is an index where the table of underlyings does not.
 * @throws Error unless it is 1 to 10 capital letters, digits or dots
 */
export function requireSourceSymbol(text: string): SourceSymbol {
  const name = text.trim().toUpperCase();
  const result = symbolSchema.safeParse(name.replace(/^[_^$]/, ''));
  if (!result.success)
    throw new Error(`${JSON.stringify(text.slice(0, 20))}: ${result.error.issues[0]?.message}`);
  return {
    symbol: result.data,
    isIndex: /^[_^$]/.test(name) || underlyingSpec(result.data).kind === 'index',
  };
}
