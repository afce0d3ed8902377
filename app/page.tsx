import { redirect } from 'next/navigation';
import { lastSymbol } from './last-symbol.ts';

/** The last symbol looked at, SPY at first. */
export default async function Home() {
  redirect(`/trap/${await lastSymbol()}`);
}
