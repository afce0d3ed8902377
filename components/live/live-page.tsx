'use client';

import { type ReactNode, useMemo } from 'react';
import { LiveBanner } from './live-banner.tsx';
import { LiveContext } from './live-context.ts';
import { type LiveQuery, useLiveAnswer } from './use-live-answer.ts';
import './live.css';

interface LivePageProps<T> extends LiveQuery<T> {
  /** The page's bar. A function that stays the same, as `children`. */
  readonly bar: (data: T) => ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** A page drawn from the server's answer, and again whenever what it shows is read anew. */
export function LivePage<T>({ bar, children, ...query }: LivePageProps<T>) {
  const { answer, state, isSilent } = useLiveAnswer(query);
  const { data } = answer;
  const top = useMemo(() => bar(data), [bar, data]);
  const body = useMemo(() => children(data), [children, data]);
  return (
    <LiveContext value={state}>
      {top}
      <LiveBanner {...state} isSilent={isSilent} />
      {body}
    </LiveContext>
  );
}
