import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { symbolSchema } from '@/lib/schema/symbol.ts';

/** The last symbol looked at, SPY at first. */
export default async function Home() {
  const last = symbolSchema.safeParse((await cookies()).get('symbol')?.value);
  redirect(`/trap/${last.success ? last.data : 'SPY'}`);
}
