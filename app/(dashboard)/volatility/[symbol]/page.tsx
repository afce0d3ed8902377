import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VolatilityScreen } from '@/components/volatility/volatility-screen.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLivePage } from '@/lib/server/live/live-page.ts';
import { pageAddress } from '@/lib/view/page-address.ts';

interface VolatilityRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: VolatilityRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} volatility` };
}

export default async function VolatilityRoute({ params, searchParams }: VolatilityRouteProps) {
  const [{ symbol }, query] = await Promise.all([params, searchParams]);
  const answer = await readLivePage('volatility', symbol, query);
  if (answer === null) notFound();
  const address = pageAddress('volatility', answer.data.symbol, query);
  return <VolatilityScreen initial={answer} address={address} symbols={await getSymbols()} />;
}
