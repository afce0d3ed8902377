'use client';

import { useEffect, useState } from 'react';
import type { ExplanationAnswer } from '@/lib/schema/explanation-answer.ts';

export interface ExplanationBody {
  readonly meta: { readonly as_of: string; readonly source: string; readonly snapshot_id: string };
  readonly data: ExplanationAnswer;
}

export type ExplanationState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly message: string }
  | { readonly status: 'ready'; readonly body: ExplanationBody };

async function read(href: string, signal: AbortSignal): Promise<ExplanationState> {
  const response = await fetch(href, { signal });
  const body = await response.json();
  if (response.ok) return { status: 'ready', body };
  return { status: 'error', message: body.error?.message ?? `the server answered ${response.status}` };
}

/** Reads an explanation while `href` is not null; `again` changes to retry. */
export function useExplanation(href: string | null, again: number): ExplanationState {
  const [state, setState] = useState<ExplanationState>({ status: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks for another try
  useEffect(() => {
    if (href === null) return;
    const stop = new AbortController();
    setState({ status: 'loading' });
    read(href, stop.signal)
      .catch(() => ({ status: 'error', message: 'the server cannot be reached' }) as const)
      .then((next) => {
        if (!stop.signal.aborted) setState(next);
      });
    return () => stop.abort();
  }, [href, again]);
  return state;
}
