import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RememberSymbol } from '@/components/controls/remember-symbol.tsx';
import { Bar } from '@/components/layout/bar.tsx';
import { BottomTabs } from '@/components/layout/bottom-tabs.tsx';
import { NoChain } from '@/components/layout/no-chain.tsx';
import { Notice } from '@/components/layout/notice.tsx';
import { PlanView } from '@/components/plan/plan-view.tsx';
import { parsePlanParameters } from '@/lib/schema/plan-parameters.ts';
import { getPlanPage } from '@/lib/server/get-plan-page.ts';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readTrapPage } from '@/lib/server/read-trap-page.ts';
import { planHref } from '@/lib/view/plan-href.ts';

interface PlanRouteProps {
  readonly params: Promise<{ symbol: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PlanRouteProps): Promise<Metadata> {
  const { symbol } = await params;
  return { title: `${decodeURIComponent(symbol).toUpperCase().slice(0, 10)} plan` };
}

export default async function PlanRoute({ params, searchParams }: PlanRouteProps) {
  const query = await searchParams;
  const reading = await readTrapPage((await params).symbol, query);
  if (reading === null) notFound();
  const { symbol, view, problems, page } = reading;
  const { plan: parameters, problems: planProblems } = parsePlanParameters(query);
  const [symbols, plan] = await Promise.all([
    getSymbols(),
    page === null ? null : getPlanPage(page, parameters),
  ]);
  const messages = planProblems.map(
    ({ parameter, value, expected }) => `${parameter}=${value} is not used: expected ${expected}.`,
  );
  return (
    <>
      <Bar
        symbol={symbol}
        view={view}
        page={page}
        symbols={symbols}
        current="plan"
        hrefOf={(other) => planHref(symbol, other, parameters)}
      />
      <Notice problems={problems} messages={messages} />
      {page === null || plan === null ? (
        <NoChain symbol={symbol} symbols={symbols} view={view} />
      ) : (
        <PlanView symbol={symbol} view={view} page={page} plan={plan} />
      )}
      {page === null ? null : <RememberSymbol symbol={symbol} />}
      <BottomTabs current="plan" symbol={symbol} />
    </>
  );
}
