import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HedgeScreen } from '@/components/hedge/hedge-screen.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLivePage } from '@/lib/server/live/live-page.ts';
import { pageAddress } from '@/lib/view/page-address.ts';

interface HedgeRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: HedgeRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} hedge` };
}

export default async function HedgeRoute({ params, searchParams }: HedgeRouteProps) {
  const [{ symbol }, query] = await Promise.all([params, searchParams]);
  const answer = await readLivePage('hedge', symbol, query);
  if (answer === null) notFound();
  const address = pageAddress('hedge', answer.data.symbol, query);
  return <HedgeScreen initial={answer} address={address} symbols={await getSymbols()} />;
}
