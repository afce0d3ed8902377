import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TrapScreen } from '@/components/trap/trap-screen.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLivePage } from '@/lib/server/live/live-page.ts';
import { pageAddress } from '@/lib/view/page-address.ts';

interface TrapRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: TrapRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} trap` };
}

export default async function TrapRoute({ params, searchParams }: TrapRouteProps) {
  const [{ symbol }, query] = await Promise.all([params, searchParams]);
  const answer = await readLivePage('trap', symbol, query);
  if (answer === null) notFound();
  const address = pageAddress('trap', answer.data.symbol, query);
  return <TrapScreen initial={answer} address={address} symbols={await getSymbols()} />;
}
