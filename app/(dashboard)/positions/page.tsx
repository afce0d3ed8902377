import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { Bar } from '@/components/layout/bar.tsx';
import { BottomTabs } from '@/components/layout/bottom-tabs.tsx';
import { Footer } from '@/components/layout/footer.tsx';
import { PositionsView } from '@/components/positions/positions-view.tsx';
import { symbolSchema } from '@/lib/schema/symbol.ts';
import { DEFAULT_VIEW } from '@/lib/schema/view-parameters.ts';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { getPositions } from '@/lib/server/read-positions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Positions' };

export default async function PositionsPage() {
  const [answer, symbols, jar] = await Promise.all([getPositions(Date.now()), getSymbols(), cookies()]);
  const last = symbolSchema.safeParse(jar.get('symbol')?.value);
  const symbol = last.success ? last.data : 'SPY';
  return (
    <>
      <Bar symbol={symbol} view={DEFAULT_VIEW} symbols={symbols} current="positions" />
      <PositionsView answer={answer} />
      <Footer />
      <BottomTabs current="positions" symbol={symbol} />
    </>
  );
}
