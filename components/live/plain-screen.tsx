'use client';

import { type ReactNode, useCallback } from 'react';
import type { LiveAnswer } from '@/lib/schema/live-answer.ts';
import { DEFAULT_VIEW } from '@/lib/schema/serialise-view-parameters.ts';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import { Bar } from '../layout/bar.tsx';
import { BottomTabs } from '../layout/bottom-tabs.tsx';
import { Footer } from '../layout/footer.tsx';
import type { PageName } from '../layout/pages.ts';
import { LivePage } from './live-page.tsx';

export interface PlainScreenProps<T> {
  /** As the server drew the page. */
  readonly initial: LiveAnswer<T>;
  /** Where it is read again. */
  readonly address: string;
  /** The symbol that the bar leads back to. */
  readonly symbol: string;
  readonly symbols: readonly SymbolRow[];
}

interface PlainScreenOptions<T> extends PlainScreenProps<T> {
  readonly current: PageName;
  readonly draw: (data: T, symbol: string, symbols: readonly SymbolRow[]) => ReactNode;
  /** Reads again this often besides. */
  readonly rereadMs?: number | ((data: T) => number);
}

/** A page of no one symbol: bar, body, footer, tabs; current with whatever is stored. */
export function PlainScreen<T>({ symbol, symbols, current, draw, ...query }: PlainScreenOptions<T>) {
  const bar = useCallback(
    () => <Bar symbol={symbol} view={DEFAULT_VIEW} symbols={symbols} current={current} />,
    [symbol, symbols, current],
  );
  const body = useCallback(
    (data: T) => (
      <>
        {draw(data, symbol, symbols)}
        <Footer />
        <BottomTabs current={current} symbol={symbol} />
      </>
    ),
    [symbol, symbols, current, draw],
  );
  return (
    <LivePage {...query} symbol={null} isLive bar={bar}>
      {body}
    </LivePage>
  );
}
