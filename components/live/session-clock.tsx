'use client';

import type { LiveMeta } from '@/lib/schema/live-answer.ts';
import { formatClockSeconds } from '@/lib/view/format.ts';
import { sessionWords } from './session-words.ts';
import { useServerNow } from './use-server-now.ts';

/** "14:35:38 ET · closes in 1 h 24 min": the exchange's clock, and where its day stands. */
export function SessionClock({ now: answeredAt, sessions }: Pick<LiveMeta, 'now' | 'sessions'>) {
  const now = useServerNow(answeredAt);
  const words = sessionWords(sessions, now);
  return (
    <span className="muted session-clock">
      <time className="from-tablet">{formatClockSeconds(now)} ET</time>
      {words === null ? null : (
        <span>
          <span className="from-tablet"> · </span>
          {words}
        </span>
      )}
    </span>
  );
}
