import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StatusScreen } from '@/components/status/status-screen.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLivePage } from '@/lib/server/live/live-page.ts';
import { pageAddress } from '@/lib/view/page-address.ts';
import { lastSymbol } from '../../last-symbol.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Status' };

export default async function StatusPage() {
  const answer = await readLivePage('status', '', {});
  if (answer === null) notFound();
  const [symbol, symbols] = await Promise.all([lastSymbol(), getSymbols()]);
  const address = pageAddress('status', null);
  return <StatusScreen initial={answer} address={address} symbol={symbol} symbols={symbols} />;
}
