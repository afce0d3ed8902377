'use client';

import { type ReactNode, useMemo, useRef } from 'react';
import { explainHref } from '@/lib/view/explain-href.ts';
import { useSeen } from '../chart/use-seen.ts';
import { LiveContext, useLiveState } from './live-context.ts';
import { PinnedFailure, PinnedPlace } from './pinned-states.tsx';
import { type Pinned, usePinnedAnswer } from './use-pinned-answer.ts';
import './pinned-panel.css';

/** How far below the window a panel is read, px. */
const AHEAD = 400;

interface PinnedPanelProps<T, Beside> {
  readonly id: string;
  readonly title: string;
  /** Height kept free until it is drawn, px: nothing below moves. */
  readonly height: number;
  /** Of the page's snapshot: see `pinnedHref`. */
  readonly address: string;
  /** The page's own figures that are drawn with the answer. */
  readonly beside: Beside;
  /** Draws the `Panel` of that id. */
  readonly draw: (shown: Pinned<T, Beside>) => ReactNode;
}

/**
 * A panel below the fold that reads what it shows when it comes near the window, for exactly the page's snapshot. A new
 * snapshot: the old figures stay, busy and with their own as-of. A failure: they are dimmed, with a way to try again.
 */
export function PinnedPanel<T, Beside>(props: PinnedPanelProps<T, Beside>) {
  const { id, title, height, address, beside, draw } = props;
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place, AHEAD);
  const { shown, isReading, failure, retry } = usePinnedAnswer<T, Beside>(address, beside, isSeen);
  const live = useLiveState();
  const asOf = shown?.answer.meta.as_of ?? null;
  const state = useMemo(
    () =>
      live && {
        ...live,
        as_of: asOf ?? live.as_of,
        isReading: live.isReading || isReading,
        failure: failure ?? live.failure,
      },
    [live, asOf, isReading, failure],
  );
  return (
    <div
      ref={place}
      className="pinned"
      style={{ minHeight: shown === null ? height : undefined }}
      data-explain={shown === null ? undefined : explainHref(shown.address)}
    >
      <LiveContext value={state}>
        {shown === null ? <PinnedPlace id={id} title={title} isFailed={failure !== null} /> : draw(shown)}
      </LiveContext>
      {failure === null ? null : (
        <PinnedFailure
          what={title}
          failure={failure}
          isOlder={shown !== null}
          isReading={isReading}
          retry={retry}
        />
      )}
    </div>
  );
}
