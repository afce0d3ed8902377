import { cookies } from 'next/headers';
import { symbolSchema } from '@/lib/schema/symbol.ts';

/** The symbol looked at last; SPY at first. */
export async function lastSymbol(): Promise<string> {
  const last = symbolSchema.safeParse((await cookies()).get('symbol')?.value);
  return last.success ? last.data : 'SPY';
}
