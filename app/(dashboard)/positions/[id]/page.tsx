import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PositionScreen } from '@/components/positions/position-screen.tsx';
import { ApiError } from '@/lib/server/api-error.ts';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLivePage } from '@/lib/server/live/live-page.ts';
import { pageAddress } from '@/lib/view/page-address.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Position' };

interface PositionRouteProps {
  readonly params: Promise<{ id: string }>;
}

const answerOf = (id: string) =>
  readLivePage('position', id, {}).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  });

export default async function PositionPage({ params }: PositionRouteProps) {
  const { id } = await params;
  const [answer, symbols] = await Promise.all([answerOf(id), getSymbols()]);
  if (answer === null) notFound();
  const { symbol } = answer.data.position;
  const address = pageAddress('position', id);
  return <PositionScreen initial={answer} address={address} symbol={symbol} symbols={symbols} />;
}
