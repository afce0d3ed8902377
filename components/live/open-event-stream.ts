import type { LiveEvent } from '@/lib/schema/live-event.ts';
import type { LiveMessage } from './live-message.ts';

const STREAM = '/api/v1/stream';
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;

type Told = Pick<MessageEvent<string>, 'data' | 'lastEventId'>;
const idOf = (told: Told) => Number(told.lastEventId);

/**
 * Keeps a stream open that goes on after the event `after()` names, whatever breaks it. The browser reconnects by
 * itself after a broken connection, but gives up after an answer that is no stream: then a new one is tried, later
 * each time and not at the same moment as every other page.
 * @returns what closes it
 */
export function openEventStream(after: () => number, tell: (message: LiveMessage) => void): () => void {
  let stream: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MS;
  const open = () => {
    stream = new EventSource(`${STREAM}?last_event_id=${after()}`);
    stream.onopen = () => {
      pause = FIRST_PAUSE_MS;
      tell({ kind: 'beat' });
    };
    stream.onmessage = (told: Told) =>
      tell({ kind: 'stored', id: idOf(told), event: JSON.parse(told.data) as LiveEvent });
    stream.addEventListener('reset', (told: Told) => tell({ kind: 'reset', id: idOf(told) }));
    stream.addEventListener('heartbeat', () => tell({ kind: 'beat' }));
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, pause * (0.5 + Math.random() / 2));
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    stream.close();
  };
}
