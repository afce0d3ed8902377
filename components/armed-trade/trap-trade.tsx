'use client';

import dynamic from 'next/dynamic';
import type { ArmedTradeAnswer } from '@/lib/schema/armed-trade-answer.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { pinnedHref } from '@/lib/view/pinned-href.ts';
import { PinnedPanel } from '../live/pinned-panel.tsx';
import { PinnedPlace } from '../live/pinned-states.tsx';
import { armedSince } from './trade-words.ts';

const TITLE = 'P&L attribution';
/** Kept free until the answer is there, px: with a trade to draw, and without. */
const HEIGHT = { armed: 420, none: 82 } as const;

const Drawn = dynamic(() => import('./trade-panel.tsx').then((module) => module.TradePanel), {
  ssr: false,
  loading: () => <PinnedPlace id="attribution" title={TITLE} isFailed={false} />,
});

interface TrapTradeProps {
  readonly page: TrapPage;
  readonly view: ViewParameters;
  readonly symbol: string;
}

/** The trap page's P&L attribution: of the plan that the session's last armed trap proposed. */
export function TrapTrade({ page, view, symbol }: TrapTradeProps) {
  return (
    <PinnedPanel<ArmedTradeAnswer, null>
      id="attribution"
      title={TITLE}
      height={armedSince(page.trap) === null ? HEIGHT.none : HEIGHT.armed}
      address={pinnedHref('trade', symbol, view, page.meta.as_of)}
      beside={null}
      draw={({ answer }) => <Drawn title={TITLE} answer={answer.data} />}
    />
  );
}
