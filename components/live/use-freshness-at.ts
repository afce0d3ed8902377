import { useEffect, useState } from 'react';
import type { FreshnessAhead, LiveMeta } from '@/lib/schema/live-answer.ts';
import { freshnessAt } from './freshness-at.ts';

/** As freshnessAt, by the server's clock carried on; the page is drawn again only when the state changes. */
export function useFreshnessAt({ freshness_ahead: ahead, now }: LiveMeta): FreshnessAhead | null {
  const [state, setState] = useState(() => ({ ahead, at: freshnessAt(ahead, now) }));
  useEffect(() => {
    const startedAt = performance.now();
    const look = () => {
      const at = freshnessAt(ahead, now + performance.now() - startedAt);
      setState((last) => (last.ahead === ahead && last.at === at ? last : { ahead, at }));
    };
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [ahead, now]);
  return state.ahead === ahead ? state.at : freshnessAt(ahead, now);
}
