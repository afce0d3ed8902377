'use client';

import { type Span, spanHref } from '@/lib/schema/history-span.ts';
import type { VolatilityReading } from '@/lib/schema/page-reading.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { viewHref } from '@/lib/view/view-href.ts';
import { type ScreenProps, SymbolScreen } from '../live/symbol-screen.tsx';
import { VolatilityView } from './volatility-view.tsx';

const hrefOf = ({ symbol, span }: VolatilityReading, view: ViewParameters) =>
  spanHref(viewHref(`/volatility/${symbol}`, view), span);

function draw({ symbol, view, span, volatility }: VolatilityReading, page: TrapPage) {
  if (volatility === null) return null;
  const withSpan = (name: Span) => spanHref(viewHref(`/volatility/${symbol}`, view), name);
  const spans = { '1d': withSpan('1d'), '5d': withSpan('5d'), '1m': withSpan('1m'), '1y': withSpan('1y') };
  return <VolatilityView page={page} {...volatility} span={span} hrefOf={spans} />;
}

/** The volatility page, drawn from the server's answer and again whenever a snapshot of its symbol is stored. */
export function VolatilityScreen(props: ScreenProps<VolatilityReading>) {
  return <SymbolScreen {...props} current="volatility" draw={draw} hrefOf={hrefOf} />;
}
