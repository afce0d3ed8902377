import 'server-only';
import type { LiveAnswer, TrapReading } from '../../schema/live-answer.ts';
import { readTrapPage } from '../read-trap-page.ts';
import { liveMeta } from './live-meta.ts';
import { liveHub } from './process-hub.ts';

type Query = Parameters<typeof readTrapPage>[1];

/**
 * The trap page's answer to any address, with what keeps it current; null for a symbol that cannot exist. The event
 * id is read before the data: what is stored in between is told again, never missed.
 */
export async function readLiveTrap(symbol: string, query: Query): Promise<LiveAnswer<TrapReading> | null> {
  const eventId = await liveHub().newestId();
  const data = await readTrapPage(symbol, query);
  return data && { meta: await liveMeta(data.page?.meta ?? null, eventId), data };
}
