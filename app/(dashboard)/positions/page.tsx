import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PositionsScreen } from '@/components/positions/positions-screen.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLivePage } from '@/lib/server/live/live-page.ts';
import { pageAddress } from '@/lib/view/page-address.ts';
import { lastSymbol } from '../../last-symbol.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Positions' };

export default async function PositionsPage() {
  const answer = await readLivePage('positions', '', {});
  if (answer === null) notFound();
  const [symbol, symbols] = await Promise.all([lastSymbol(), getSymbols()]);
  const address = pageAddress('positions', null);
  return <PositionsScreen initial={answer} address={address} symbol={symbol} symbols={symbols} />;
}
