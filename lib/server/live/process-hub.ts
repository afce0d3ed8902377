import { onEvent } from '../../store/event-signal.ts';
import { eventRange, eventsAfter } from '../../store/events.ts';
import { LiveHub } from './live-hub.ts';

const shared = globalThis as typeof globalThis & { alphagexLiveHub?: LiveHub };

/** The one hub of this process, however often a bundler has copied this module. */
export function liveHub(): LiveHub {
  shared.alphagexLiveHub ??= new LiveHub({ eventsAfter, eventRange, onEvent });
  return shared.alphagexLiveHub;
}
