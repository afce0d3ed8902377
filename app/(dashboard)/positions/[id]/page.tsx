import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Bar } from '@/components/layout/bar.tsx';
import { BottomTabs } from '@/components/layout/bottom-tabs.tsx';
import { Footer } from '@/components/layout/footer.tsx';
import { PositionDetailView } from '@/components/positions/position-detail.tsx';
import { DEFAULT_VIEW } from '@/lib/schema/view-parameters.ts';
import { ApiError } from '@/lib/server/api-error.ts';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { getPosition } from '@/lib/server/read-positions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Position' };

interface PositionRouteProps {
  readonly params: Promise<{ id: string }>;
}

const detailOf = (id: string) =>
  getPosition(id).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  });

export default async function PositionPage({ params }: PositionRouteProps) {
  const [detail, symbols] = await Promise.all([detailOf((await params).id), getSymbols()]);
  if (detail === null) notFound();
  const { symbol } = detail.position;
  return (
    <>
      <Bar symbol={symbol} view={DEFAULT_VIEW} symbols={symbols} current="positions" />
      <PositionDetailView detail={detail} />
      <Footer />
      <BottomTabs current="positions" symbol={symbol} />
    </>
  );
}
