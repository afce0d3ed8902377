'use client';

import type { HedgeReading } from '@/lib/schema/page-reading.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { type ScreenProps, SymbolScreen } from '../live/symbol-screen.tsx';
import { hedgeHref } from './hedge-href.ts';
import { HedgeView } from './hedge-view.tsx';

const hrefOf = ({ symbol, chosen }: HedgeReading, view: ViewParameters) =>
  hedgeHref({ symbol, view, chosen });

const draw = ({ symbol, view, chosen, hedge, ladders, figures }: HedgeReading, page: TrapPage) =>
  hedge && <HedgeView {...{ symbol, view, chosen, page, hedge, ladders, figures }} />;

/** The hedge page, drawn from the server's answer and again whenever a snapshot of its symbol is stored. */
export function HedgeScreen(props: ScreenProps<HedgeReading>) {
  return <SymbolScreen {...props} current="hedge" draw={draw} hrefOf={hrefOf} />;
}
