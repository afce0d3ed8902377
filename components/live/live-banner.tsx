import { TriangleAlert } from 'lucide-react';
import type { LiveState } from './live-context.ts';

interface LiveBannerProps extends Pick<LiveState, 'failure' | 'readAgain' | 'isReading'> {
  readonly isSilent: boolean;
}

/** What is shown may be old: nothing is heard from the server, or the newest chain could not be read. */
export function LiveBanner({ isSilent, failure, isReading, readAgain }: LiveBannerProps) {
  const words = isSilent
    ? 'No word from the server: what is shown may be old. Trying again.'
    : failure && `The newest chain could not be read: ${failure}. What is shown is older.`;
  return (
    <div role="alert">
      {words ? (
        <div className="live-banner">
          <TriangleAlert aria-hidden="true" />
          <span>{words}</span>
          <button type="button" className="btn" onClick={readAgain} disabled={isReading}>
            Retry
          </button>
        </div>
      ) : null}
    </div>
  );
}
