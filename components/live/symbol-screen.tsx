'use client';

import { type ReactNode, useCallback } from 'react';
import type { LiveAnswer } from '@/lib/schema/live-answer.ts';
import type { PageReading } from '@/lib/schema/page-reading.ts';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { RememberSymbol } from '../controls/remember-symbol.tsx';
import { Bar } from '../layout/bar.tsx';
import { BottomTabs } from '../layout/bottom-tabs.tsx';
import { NoChain } from '../layout/no-chain.tsx';
import { Notice } from '../layout/notice.tsx';
import type { PageName } from '../layout/pages.ts';
import { LivePage } from './live-page.tsx';
import { SnapshotMessage } from './snapshot-message.tsx';

export interface ScreenProps<T extends PageReading> {
  /** As the server drew the page. */
  readonly initial: LiveAnswer<T>;
  /** Where it is read again. */
  readonly address: string;
  readonly symbols: readonly SymbolRow[];
}

interface SymbolScreenProps<T extends PageReading> extends ScreenProps<T> {
  readonly current: PageName;
  /** The page's body; null where it has nothing to draw but says that no chain is stored. */
  readonly draw: (data: T, page: TrapPage) => ReactNode;
  /** This page's own address in another view; the trap page's when left out. */
  readonly hrefOf?: (data: T, view: ViewParameters) => string;
}

/** A page of a symbol: bar, what of the address could not be used, body, tabs; current as long as no `at` pins it. */
export function SymbolScreen<T extends PageReading & { readonly messages?: readonly string[] }>(
  props: SymbolScreenProps<T>,
) {
  const { initial, address, symbols, current, draw, hrefOf } = props;
  const { symbol, view, problems, messages = [] } = initial.data;
  const bar = useCallback(
    (data: T) => (
      <Bar
        symbol={data.symbol}
        view={data.view}
        page={data.page}
        symbols={symbols}
        current={current}
        hrefOf={hrefOf && ((other) => hrefOf(data, other))}
      />
    ),
    [symbols, current, hrefOf],
  );
  const body = useCallback(
    (data: T) => {
      const { page } = data;
      const drawn = page === null ? null : draw(data, page);
      return (
        <>
          <Notice problems={problems} messages={messages} />
          {drawn ?? <NoChain symbol={data.symbol} symbols={symbols} view={data.view} />}
          <BottomTabs current={current} symbol={data.symbol} />
          {page === null ? null : <SnapshotMessage key={address} meta={page.meta} trap={page.trap} />}
          {page === null ? null : <RememberSymbol symbol={data.symbol} />}
        </>
      );
    },
    [symbols, current, draw, address, problems, messages],
  );
  return (
    <LivePage initial={initial} address={address} symbol={symbol} isLive={view.at === null} bar={bar}>
      {body}
    </LivePage>
  );
}
