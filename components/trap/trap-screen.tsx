'use client';

import { useMemo } from 'react';
import type { LiveAnswer, TrapReading } from '@/lib/schema/live-answer.ts';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import { pinnedAt } from '@/lib/view/pinned-at.ts';
import { viewHref } from '@/lib/view/view-href.ts';
import { ExplainLayer } from '../explain/explain-layer.tsx';
import { Bar } from '../layout/bar.tsx';
import { BottomTabs } from '../layout/bottom-tabs.tsx';
import { NoChain } from '../layout/no-chain.tsx';
import { Notice } from '../layout/notice.tsx';
import { LiveBanner } from '../live/live-banner.tsx';
import { LiveContext } from '../live/live-context.ts';
import { SnapshotMessage } from '../live/snapshot-message.tsx';
import { useLiveAnswer } from '../live/use-live-answer.ts';
import '../live/live.css';
import { TrapView } from './trap-view.tsx';

interface TrapScreenProps {
  readonly initial: LiveAnswer<TrapReading>;
  readonly symbols: readonly SymbolRow[];
}

/** The trap page, drawn from the server's answer and again whenever a snapshot of its symbol is stored. */
export function TrapScreen({ initial, symbols }: TrapScreenProps) {
  const { symbol } = initial.data;
  const { at } = initial.data.view;
  const address = viewHref(`/api/v1/pages/trap/${symbol}`, initial.data.view);
  const { answer, state, isSilent } = useLiveAnswer({ initial, address, symbol, isLive: at === null });
  const { data } = answer;
  const { view, page } = data;
  const body = useMemo(
    () =>
      data.page === null ? (
        <NoChain symbol={data.symbol} symbols={symbols} view={data.view} />
      ) : (
        <TrapView page={data.page} view={data.view} symbol={data.symbol} />
      ),
    [data, symbols],
  );
  const explain = viewHref(`/api/v1/explain/${symbol}`, view, {
    at: page === null ? at : pinnedAt(page.meta.as_of),
  });
  return (
    <LiveContext value={state}>
      <Bar symbol={symbol} view={view} page={page} symbols={symbols} current="trap" />
      <LiveBanner {...state} isSilent={isSilent} />
      <Notice problems={initial.data.problems} />
      {body}
      <BottomTabs current="trap" symbol={symbol} />
      {page === null ? null : <ExplainLayer href={explain} />}
      {page === null ? null : <SnapshotMessage key={address} meta={page.meta} trap={page.trap} />}
    </LiveContext>
  );
}
