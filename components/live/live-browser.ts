import type { LiveBrowser } from './live-feed.ts';
import { openEventStream } from './open-event-stream.ts';

const NAME = 'alphagex-live';

/** Locks exist on https and loopback only; elsewhere each tab has a stream of its own. */
function elect(lead: () => void): () => void {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) {
    lead();
    return () => {};
  }
  let resign = () => {};
  const untilClosed = new Promise<void>((resolve) => {
    resign = resolve;
  });
  const waiting = new AbortController();
  locks
    .request(NAME, { signal: waiting.signal }, () => {
      lead();
      return untilClosed;
    })
    .catch((error: DOMException) => {
      if (error.name !== 'AbortError') throw error;
    });
  return () => {
    waiting.abort();
    resign();
  };
}

/** The feed's browser, as it is. */
export const liveBrowser: LiveBrowser = {
  now: () => performance.now(),
  openStream: openEventStream,
  elect,
  openChannel(hear) {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }) => hear(data);
    return { post: (message) => channel.postMessage(message), close: () => channel.close() };
  },
};
