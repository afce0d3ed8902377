import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LiveAnswer } from '@/lib/schema/live-answer.ts';
import { coalesce } from './coalesce.ts';
import type { LiveState } from './live-context.ts';
import { newerAnswer } from './newer-answer.ts';
import { readAnswer } from './read-answer.ts';
import { useFreshnessAt } from './use-freshness-at.ts';
import { useLiveFeed } from './use-live-feed.ts';

/** What no event tells: the next session, a page left open overnight. */
const REREAD_MS = 5 * 60_000;

export interface LiveQuery<T> {
  /** As the server drew the page. */
  readonly initial: LiveAnswer<T>;
  /** Where the answer is read again. */
  readonly address: string;
  /** Null hears of every symbol. */
  readonly symbol: string | null;
  readonly isLive: boolean;
  /** How often it is read again when no event comes, ms; may follow from what was read. */
  readonly rereadMs?: number | ((data: T) => number);
}

interface Live<T> {
  readonly answer: LiveAnswer<T>;
  readonly state: LiveState;
  /** No word from the server for two heartbeats. */
  readonly isSilent: boolean;
}

/**
 * The server's answer, read again whenever a snapshot of the symbol is stored, unless the reader has paused. What was
 * read stays until the next answer is there.
 */
export function useLiveAnswer<T>({
  initial,
  address,
  symbol,
  isLive,
  rereadMs = REREAD_MS,
}: LiveQuery<T>): Live<T> {
  const queries = useQueryClient();
  const [isPaused, setPaused] = useState(false);
  const [held, setHeld] = useState(0);
  const queryKey = useMemo(() => [address], [address]);
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => readAnswer<LiveAnswer<T>>(address, signal),
    initialData: initial,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state: { data = initial } }) =>
      !isLive || isPaused ? false : typeof rereadMs === 'number' ? rereadMs : rereadMs(data.data),
    // The server may be this machine: whether there is an internet says nothing.
    networkMode: 'always',
    refetchOnReconnect: false,
    retry: 3,
  });
  const answer = newerAnswer(query.data, initial);
  const readAgain = useMemo(
    () => coalesce(() => queries.refetchQueries({ queryKey, exact: true })),
    [queries, queryKey],
  );
  const failure = query.isRefetchError ? query.error.message : null;
  const isSilent = useLiveFeed(answer.meta.event_id, isLive, (message) => {
    // The events are counted anew: the server has another database.
    if (message.kind === 'reset' && message.id < answer.meta.event_id) location.reload();
    const isOther = message.kind === 'stored' && symbol !== null && message.event.symbol !== symbol;
    // What could not be read is tried again as soon as the server is heard.
    if (isOther || (message.kind === 'beat' && failure === null)) return;
    if (!isPaused) readAgain();
    else if (message.kind !== 'beat') setHeld((count) => count + 1);
  });
  const { version } = answer.meta;
  useEffect(() => {
    if (version !== initial.meta.version) location.reload();
  }, [version, initial]);
  const togglePause = useCallback(() => {
    if (isPaused && held > 0) readAgain();
    setHeld(0);
    setPaused(!isPaused);
  }, [isPaused, held, readAgain]);
  const freshness = useFreshnessAt(answer.meta);
  const isReading = query.isFetching;
  const state = useMemo(
    () => ({ ...answer.meta, isLive, isReading, freshness, failure, isPaused, held, togglePause, readAgain }),
    [answer, isLive, isReading, freshness, failure, isPaused, held, togglePause, readAgain],
  );
  return { answer, isSilent, state };
}
