import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { viewHref } from '@/lib/view/view-href.ts';

export type PageName = 'trap' | 'hedge' | 'volatility' | 'plan' | 'positions' | 'status';

/** The pages that exist, in the order of the navigation; a symbol's pages keep the view. */
export const pagesOf = (symbol: string, view: ViewParameters) =>
  [
    { name: 'trap', label: 'Trap', href: viewHref(`/trap/${symbol}`, view) },
    { name: 'hedge', label: 'Hedge', href: viewHref(`/hedge/${symbol}`, view) },
    { name: 'volatility', label: 'Volatility', href: viewHref(`/volatility/${symbol}`, view) },
    { name: 'plan', label: 'Plan', href: viewHref(`/plan/${symbol}`, view) },
    { name: 'positions', label: 'Positions', href: '/positions' },
    { name: 'status', label: 'Status', href: '/status' },
  ] as const satisfies { name: PageName; label: string; href: string }[];
