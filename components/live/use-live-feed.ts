import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { liveBrowser } from './live-browser.ts';
import { LiveFeed } from './live-feed.ts';
import type { LiveMessage } from './live-message.ts';

const never = () => () => {};

/**
 * Hears of what is stored after event `after`, as long as `isLive`.
 * @returns whether nothing has been heard for too long
 */
export function useLiveFeed(
  after: number,
  isLive: boolean,
  onMessage: (message: LiveMessage) => void,
): boolean {
  const [feed, setFeed] = useState<LiveFeed | null>(null);
  const hear = useEffectEvent(onMessage);
  const open = useEffectEvent(() => new LiveFeed(after, liveBrowser));
  useEffect(() => {
    if (!isLive) return;
    const opened = open();
    const end = opened.listen((message) => hear(message));
    setFeed(opened);
    return () => {
      end();
      opened.close();
      setFeed(null);
    };
  }, [isLive]);
  return useSyncExternalStore(
    feed?.watch ?? never,
    () => feed?.isSilent ?? false,
    () => false,
  );
}
