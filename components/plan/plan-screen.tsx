'use client';

import type { PlanReading } from '@/lib/schema/page-reading.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { planHref } from '@/lib/view/plan-href.ts';
import { type ScreenProps, SymbolScreen } from '../live/symbol-screen.tsx';
import { PlanView } from './plan-view.tsx';

const hrefOf = ({ symbol, parameters }: PlanReading, view: ViewParameters) =>
  planHref(symbol, view, parameters);

const draw = ({ symbol, view, plan }: PlanReading, page: TrapPage) =>
  plan && <PlanView symbol={symbol} view={view} page={page} plan={plan} />;

/** The plan page, drawn from the server's answer and again whenever a snapshot of its symbol is stored. */
export function PlanScreen(props: ScreenProps<PlanReading>) {
  return <SymbolScreen {...props} current="plan" draw={draw} hrefOf={hrefOf} />;
}
