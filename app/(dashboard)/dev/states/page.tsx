import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { panelState } from '@/components/states/panel-states.ts';
import { StatesScreen } from '@/components/states/states-screen.tsx';
import { showsDevPages } from '@/lib/server/dev-pages.ts';
import { getSymbols } from '@/lib/server/list-symbols.ts';
import { readLivePage } from '@/lib/server/live/live-page.ts';

interface StatesRouteProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: 'States', robots: { index: false } };

export default async function StatesRoute({ searchParams }: StatesRouteProps) {
  await connection();
  if (!showsDevPages(process.env)) notFound();
  const { state } = await searchParams;
  const { id, moment } = panelState(typeof state === 'string' ? state : undefined);
  const answer = await readLivePage(
    'trap',
    moment?.symbol ?? 'NONE',
    moment === null ? {} : { at: moment.at },
  );
  if (answer === null) notFound();
  return <StatesScreen key={id} chosen={id} answer={answer} symbols={await getSymbols()} />;
}
