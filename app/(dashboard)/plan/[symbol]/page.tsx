import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlanScreen } from '@/components/plan/plan-screen.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLivePage } from '@/lib/server/live/live-page.ts';
import { pageAddress } from '@/lib/view/page-address.ts';

interface PlanRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PlanRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} plan` };
}

export default async function PlanRoute({ params, searchParams }: PlanRouteProps) {
  const [{ symbol }, query] = await Promise.all([params, searchParams]);
  const answer = await readLivePage('plan', symbol, query);
  if (answer === null) notFound();
  const address = pageAddress('plan', answer.data.symbol, query);
  return <PlanScreen initial={answer} address={address} symbols={await getSymbols()} />;
}
