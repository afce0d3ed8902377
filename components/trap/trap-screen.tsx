'use client';

import type { PageReading } from '@/lib/schema/page-reading.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { pinnedAt } from '@/lib/view/pinned-at.ts';
import { viewHref } from '@/lib/view/view-href.ts';
import { ExplainLayer } from '../explain/explain-layer.tsx';
import { type ScreenProps, SymbolScreen } from '../live/symbol-screen.tsx';
import { TrapView } from './trap-view.tsx';

const draw = ({ symbol, view }: PageReading, page: TrapPage) => (
  <>
    <TrapView page={page} view={view} symbol={symbol} />
    <ExplainLayer href={viewHref(`/api/v1/explain/${symbol}`, view, { at: pinnedAt(page.meta.as_of) })} />
  </>
);

/** The trap page, drawn from the server's answer and again whenever a snapshot of its symbol is stored. */
export function TrapScreen(props: ScreenProps<PageReading>) {
  return <SymbolScreen {...props} current="trap" draw={draw} />;
}
