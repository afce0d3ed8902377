import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RememberSymbol } from '@/components/controls/remember-symbol.tsx';
import { TrapScreen } from '@/components/trap/trap-screen.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLiveTrap } from '@/lib/server/live/live-trap.ts';

interface TrapRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: TrapRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} trap` };
}

export default async function TrapRoute({ params, searchParams }: TrapRouteProps) {
  const answer = await readLiveTrap((await params).symbol, await searchParams);
  if (answer === null) notFound();
  return (
    <>
      <TrapScreen initial={answer} symbols={await getSymbols()} />
      {answer.data.page === null ? null : <RememberSymbol symbol={answer.data.symbol} />}
    </>
  );
}
