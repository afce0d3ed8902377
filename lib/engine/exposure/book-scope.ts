import type { ExpiryScope } from '../assumptions.ts';
import { contractCount } from '../market/option-chain.ts';
import { FLAG } from '../market/quote-quality.ts';
import type { ChainBook } from './chain-book.ts';
import { expirationsInScope } from './expiry-scope.ts';

const NEVER_COUNTS = FLAG.adjusted | FLAG.duplicate;

type ScopedColumns = Pick<ChainBook, 'inScope' | 'listed' | 'included'>;
type ScopeInput = Pick<ChainBook, 'chain' | 'flags' | 'size' | 'gamma'>;

/** Which expirations and contracts of a priced chain belong to a scope, and which of them count. */
export function bookScope({ chain, flags, size, gamma }: ScopeInput, scope: ExpiryScope): ScopedColumns {
  const { expiration } = chain.columns;
  const inScope = expirationsInScope(chain, scope);
  const listed = new Uint8Array(contractCount(chain));
  const included = new Uint8Array(listed.length);
  for (let i = 0; i < listed.length; i++) {
    const exists = inScope[expiration[i] ?? 0] === true && ((flags[i] ?? 0) & NEVER_COUNTS) === 0;
    listed[i] = exists ? 1 : 0;
    included[i] = exists && (size[i] ?? -1) >= 0 && Number.isFinite(gamma[i] ?? Number.NaN) ? 1 : 0;
  }
  return { inScope, listed, included };
}

/** The same priced chain seen through another scope. */
export const rescope = (book: ChainBook, scope: ExpiryScope): ChainBook => ({
  ...book,
  ...bookScope(book, scope),
});
