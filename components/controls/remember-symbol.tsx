'use client';

import { useEffect } from 'react';
import { setCookie } from './set-cookie.ts';

/** Makes `/` come back to this symbol. */
export function RememberSymbol({ symbol }: { readonly symbol: string }) {
  useEffect(() => setCookie('symbol', symbol), [symbol]);
  return null;
}
