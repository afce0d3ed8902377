import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Meta } from '@/lib/schema/meta.ts';
import { readAnswer } from './read-answer.ts';

/** What a read route answers. */
export interface RouteAnswer<T> {
  readonly meta: Meta;
  readonly data: T;
}

/** An answer with what was beside it on the page when it was asked for: both are of one snapshot. */
export interface Pinned<T, Beside> {
  readonly answer: RouteAnswer<T>;
  readonly beside: Beside;
  /** Where it was read. */
  readonly address: string;
}

interface PinnedQuery<T, Beside> {
  /** The last one read; while the next is on its way, or could not be read, the one before it. */
  readonly shown: Pinned<T, Beside> | null;
  readonly isReading: boolean;
  /** Why what the page shows could not be read, in words. */
  readonly failure: string | null;
  readonly retry: () => void;
}

/**
 * What a panel needs beyond the page's own answer, read once it is wanted and for exactly the page's snapshot: `address`
 * has to hold its `at` (`pinnedHref`). Panels with one address share one request. `beside` are the page's own figures
 * that the panel draws with the answer: they are kept with it, so that a panel never shows two snapshots as one.
 */
export function usePinnedAnswer<T, Beside>(
  address: string,
  beside: Beside,
  isWanted: boolean,
): PinnedQuery<T, Beside> {
  const [shown, setShown] = useState<Pinned<T, Beside> | null>(null);
  const query = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => readAnswer<RouteAnswer<T>>(address, signal),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    // The server may be this machine: whether there is an internet says nothing.
    networkMode: 'always',
    refetchOnReconnect: false,
    retry: 1,
  });
  const { data } = query;
  if (data !== undefined && data !== shown?.answer) setShown({ answer: data, beside, address });
  return {
    shown,
    isReading: query.isFetching,
    failure: query.error === null ? null : query.error.message,
    retry: () => void query.refetch(),
  };
}
