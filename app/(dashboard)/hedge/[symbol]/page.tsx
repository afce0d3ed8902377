import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RememberSymbol } from '@/components/controls/remember-symbol.tsx';
import { hedgeHref } from '@/components/hedge/hedge-href.ts';
import { HedgeView } from '@/components/hedge/hedge-view.tsx';
import { Bar } from '@/components/layout/bar.tsx';
import { BottomTabs } from '@/components/layout/bottom-tabs.tsx';
import { NoChain } from '@/components/layout/no-chain.tsx';
import { Notice } from '@/components/layout/notice.tsx';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readHedgePage } from '@/lib/server/read-hedge-page.ts';

interface HedgeRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: HedgeRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} hedge` };
}

export default async function HedgeRoute({ params, searchParams }: HedgeRouteProps) {
  const reading = await readHedgePage((await params).symbol, await searchParams);
  if (reading === null) notFound();
  const { problems, page, hedge, ...content } = reading;
  const { symbol, view, chosen } = content;
  const symbols = await getSymbols();
  return (
    <>
      <Bar
        symbol={symbol}
        view={view}
        page={page}
        symbols={symbols}
        current="hedge"
        hrefOf={(other) => hedgeHref({ symbol, view: other, chosen })}
      />
      <Notice problems={problems} />
      {page === null || hedge === null ? (
        <NoChain symbol={symbol} symbols={symbols} view={view} />
      ) : (
        <HedgeView page={page} hedge={hedge} {...content} />
      )}
      {page === null ? null : <RememberSymbol symbol={symbol} />}
      <BottomTabs current="hedge" symbol={symbol} />
    </>
  );
}
