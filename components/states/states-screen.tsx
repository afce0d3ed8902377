'use client';

import Link from 'next/link';
import type { LiveAnswer } from '@/lib/schema/live-answer.ts';
import type { PageReading } from '@/lib/schema/page-reading.ts';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import { viewHref } from '@/lib/view/view-href.ts';
import { ExplainLayer } from '../explain/explain-layer.tsx';
import { HedgePlaces } from '../hedge/hedge-places.tsx';
import { NoChain } from '../layout/no-chain.tsx';
import { TrapSkeleton } from '../layout/trap-skeleton.tsx';
import { LiveBanner } from '../live/live-banner.tsx';
import { LiveContext, type LiveState } from '../live/live-context.ts';
import { TrapView } from '../trap/trap-view.tsx';
import { liveStateOf, PANEL_STATES, panelState } from './panel-states.ts';
import '../live/live.css';
import './states.css';

interface StatesScreenProps {
  readonly chosen: string;
  readonly answer: LiveAnswer<PageReading>;
  readonly symbols: readonly SymbolRow[];
}

const nothing = () => undefined;

function Body({ chosen, answer: { data }, symbols }: StatesScreenProps) {
  const { kind } = panelState(chosen);
  if (kind === 'skeleton')
    return (
      <>
        <TrapSkeleton />
        <HedgePlaces />
      </>
    );
  if (kind === 'empty' || data.page === null)
    return <NoChain symbol="NONE" symbols={symbols.filter((row) => row.sample)} view={data.view} />;
  return <TrapView page={data.page} view={data.view} symbol={data.symbol} />;
}

/** Every panel of the trap page in one state, and the way to the others. For those who build it, not for trading. */
export function StatesScreen(props: StatesScreenProps) {
  const { chosen, answer } = props;
  const own = panelState(chosen);
  const { view, page, symbol } = answer.data;
  const base: LiveState = {
    ...answer.meta,
    ...{ isLive: true, isReading: false, freshness: null, failure: null, isPaused: false, held: 0 },
    togglePause: nothing,
    readAgain: nothing,
  };
  const live = liveStateOf(own, base, page);
  return (
    <LiveContext value={live}>
      <header className="states-head">
        <p className="title">Every panel, state by state</p>
        <nav aria-label="States">
          {PANEL_STATES.map(({ id }) => (
            <Link
              key={id}
              href={`/dev/states?state=${id}`}
              prefetch={false}
              aria-current={id === own.id ? 'page' : undefined}
            >
              {id}
            </Link>
          ))}
        </nav>
        <p className="cap" data-state={own.id}>
          {own.id}: {own.shows}. Shown with the made-up sample market.
        </p>
      </header>
      <LiveBanner {...live} isSilent={false} />
      <Body {...props} />
      {page === null ? null : <ExplainLayer href={viewHref(`/api/v1/explain/${symbol}`, view)} />}
    </LiveContext>
  );
}
