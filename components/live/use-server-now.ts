import { useEffect, useState } from 'react';

/**
 * The server's clock, in epoch milliseconds: what it was in an answer, carried on by this machine's monotonic clock,
 * so that neither a wrong wall clock nor one that is set while the page is open can age a figure.
 */
export function useServerNow(now: number, everyMs = 1_000): number {
  const [elapsed, setElapsed] = useState({ since: now, ms: 0 });
  useEffect(() => {
    const startedAt = performance.now();
    const timer = setInterval(() => setElapsed({ since: now, ms: performance.now() - startedAt }), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return now + (elapsed.since === now ? elapsed.ms : 0);
}
