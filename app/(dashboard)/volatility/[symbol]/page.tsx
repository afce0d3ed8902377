import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Bar } from '@/components/layout/bar.tsx';
import { BottomTabs } from '@/components/layout/bottom-tabs.tsx';
import { NoChain } from '@/components/layout/no-chain.tsx';
import { Notice } from '@/components/layout/notice.tsx';
import { SPANS, type Span, spanHref, spanOf } from '@/components/volatility/spans.ts';
import { VolatilityView } from '@/components/volatility/volatility-view.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readTrapPage } from '@/lib/server/read-trap-page.ts';
import { readVolatilityPage } from '@/lib/server/read-volatility-page.ts';
import { viewHref } from '@/lib/view/view-href.ts';

interface VolatilityRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: VolatilityRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} volatility` };
}

export default async function VolatilityRoute({ params, searchParams }: VolatilityRouteProps) {
  const query = await searchParams;
  const reading = await readTrapPage((await params).symbol, query);
  if (reading === null) notFound();
  const { symbol, view, problems, page } = reading;
  const symbols = await getSymbols();
  const span = spanOf(query.span);
  const own = page === null ? null : await readVolatilityPage(page, view, SPANS[span].days);
  const withSpan = (name: Span) => spanHref(viewHref(`/volatility/${symbol}`, view), name);
  const hrefOf = { '1d': withSpan('1d'), '5d': withSpan('5d'), '1m': withSpan('1m'), '1y': withSpan('1y') };
  return (
    <>
      <Bar
        symbol={symbol}
        view={view}
        page={page}
        symbols={symbols}
        current="volatility"
        hrefOf={(other) => spanHref(viewHref(`/volatility/${symbol}`, other), span)}
      />
      <Notice problems={problems} />
      {page === null || own === null ? (
        <NoChain symbol={symbol} symbols={symbols} view={view} />
      ) : (
        <VolatilityView page={page} {...own} span={span} hrefOf={hrefOf} />
      )}
      <BottomTabs current="volatility" symbol={symbol} />
    </>
  );
}
