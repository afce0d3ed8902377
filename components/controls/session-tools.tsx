import type { SessionLinks } from '@/components/layout/session-links.ts';
import { LiveOrPinned } from './live-or-pinned.tsx';
import { SessionStep } from './session-step.tsx';
import { ShareMenu } from './share-menu.tsx';

/** The controls of the session in their order: time, steps, share. */
export function SessionTools({ isPinned, liveHref, pinnedHref, previousHref, nextHref }: SessionLinks) {
  return (
    <>
      <LiveOrPinned isPinned={isPinned} liveHref={liveHref} pinnedHref={pinnedHref} />
      <SessionStep previousHref={previousHref} nextHref={nextHref} />
      <ShareMenu liveHref={liveHref} pinnedHref={pinnedHref} />
    </>
  );
}
