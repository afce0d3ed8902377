'use client';

import type { ReactNode } from 'react';
import { useLiveState } from '../live/live-context.ts';
import { PanelClock } from '../live/panel-clock.tsx';
import { AsOf } from './as-of.tsx';

interface PanelProps {
  readonly id: string;
  readonly title: string;
  /** What it shows, in a few words; gives way first when space is short. */
  readonly about?: string | undefined;
  /** As-of and the like, right in the head; the page's own snapshot when left out, null where no data age. */
  readonly clock?: ReactNode | null;
  /** Controls, last in the head. */
  readonly actions?: ReactNode;
  /** The title is itself a verdict ("Loop off"). */
  readonly big?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A region between hairlines: head with title, subject, as-of and controls; body below. */
export function Panel({
  id,
  title,
  about,
  clock,
  actions,
  big = false,
  className = '',
  children,
}: PanelProps) {
  const live = useLiveState();
  const asOf = live?.as_of ?? null;
  const timed = clock === undefined && asOf !== null ? <AsOf instant={asOf} /> : clock;
  const isBusy = clock !== null && live?.isReading === true;
  const isStalled = clock !== null && live?.freshness?.status === 'stalled';
  const isFailed = clock !== null && live !== null && live.failure !== null;
  const state = `${isStalled ? ' stalled hatch' : ''}${isFailed ? ' failed' : ''}`;
  return (
    <section
      className={`panel ${className}${state}`}
      id={id}
      aria-labelledby={`${id}-title`}
      aria-busy={isBusy || undefined}
    >
      {isBusy ? <i className="progress" /> : null}
      <div className="panel-head">
        <h2 id={`${id}-title`} className={big ? 'big' : undefined}>
          {title}
        </h2>
        {about === undefined ? null : <span className="q">{about}</span>}
        {clock === null || (timed === undefined && live === null) ? null : (
          <span className="clock">
            <PanelClock>{timed}</PanelClock>
          </span>
        )}
        {actions === undefined ? null : <div className="act">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
