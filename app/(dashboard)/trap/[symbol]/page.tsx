import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RememberSymbol } from '@/components/controls/remember-symbol.tsx';
import { ExplainLayer } from '@/components/explain/explain-layer.tsx';
import { Bar } from '@/components/layout/bar.tsx';
import { BottomTabs } from '@/components/layout/bottom-tabs.tsx';
import { NoChain } from '@/components/layout/no-chain.tsx';
import { Notice } from '@/components/layout/notice.tsx';
import { TrapView } from '@/components/trap/trap-view.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readTrapPage } from '@/lib/server/read-trap-page.ts';
import { pinnedAt } from '@/lib/view/pinned-at.ts';
import { viewHref } from '@/lib/view/view-href.ts';

interface TrapRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: TrapRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} trap` };
}

export default async function TrapRoute({ params, searchParams }: TrapRouteProps) {
  const reading = await readTrapPage((await params).symbol, await searchParams);
  if (reading === null) notFound();
  const { symbol, view, problems, page } = reading;
  const symbols = await getSymbols();
  const explain = viewHref(`/api/v1/explain/${symbol}`, view, {
    at: page === null ? view.at : pinnedAt(page.meta.as_of),
  });
  return (
    <>
      <Bar symbol={symbol} view={view} page={page} symbols={symbols} current="trap" />
      <Notice problems={problems} />
      {page === null ? (
        <NoChain symbol={symbol} symbols={symbols} view={view} />
      ) : (
        <TrapView page={page} view={view} symbol={symbol} />
      )}
      {page === null ? null : <RememberSymbol symbol={symbol} />}
      <BottomTabs current="trap" symbol={symbol} />
      {page === null ? null : <ExplainLayer href={explain} />}
    </>
  );
}
