import 'server-only';
import type { LiveAnswer } from '../../schema/live-answer.ts';
import type { Meta } from '../../schema/meta.ts';
import { dataVersion } from '../../store/data-version.ts';
import { getStatus } from '../get-status.ts';
import { ProcessMemo } from '../process-memo.ts';
import { readHedgePage } from '../read-hedge-page.ts';
import { readPlanPage } from '../read-plan-page.ts';
import { getPosition, getPositions } from '../read-positions.ts';
import { readTrapPage } from '../read-trap-page.ts';
import { readVolatilityPage } from '../read-volatility-page.ts';
import { liveMeta } from './live-meta.ts';
import { liveHub } from './process-hub.ts';

/** It carries the server's clock. */
const VALID_MS = 500;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What each page reads, by its name; the subject is a symbol or a position's id, none for the last two. */
const READERS = {
  trap: readTrapPage,
  hedge: readHedgePage,
  plan: readPlanPage,
  volatility: readVolatilityPage,
  position: (id: string) => getPosition(id),
  positions: () => getPositions(Date.now()),
  status: getStatus,
} as const satisfies Record<string, (subject: string, query: Query) => Promise<unknown>>;

export type LivePageName = keyof typeof READERS;
export type LiveReading<N extends LivePageName> = NonNullable<Awaited<ReturnType<(typeof READERS)[N]>>>;

type Answer = LiveAnswer<LiveReading<LivePageName>>;
const readings = new ProcessMemo<Answer | null>('page readings', 32, VALID_MS);

export const isLivePage = (name: string | undefined): name is LivePageName =>
  name !== undefined && Object.hasOwn(READERS, name);

const metaOf = (data: object): Meta | null =>
  (data as { readonly page?: { readonly meta: Meta } | null }).page?.meta ?? null;

async function read(name: LivePageName, subject: string, query: Query): Promise<Answer | null> {
  const eventId = await liveHub().newestId();
  const data = await READERS[name](subject, query);
  return data && { meta: await liveMeta(metaOf(data), eventId), data };
}

/**
 * A page's answer to any address, with what keeps it current: one for all who ask between two writes, for at most half a
 * second; null for a subject that cannot exist. The event id is read before the data: what is stored in between is told
 * again, never missed.
 * @throws ApiError 404 for a position that is not there
 */
export async function readLivePage<N extends LivePageName>(
  name: N,
  subject: string,
  query: Query,
): Promise<LiveAnswer<LiveReading<N>> | null> {
  const key = `${name} ${subject} ${JSON.stringify(query)} ${await dataVersion()}`;
  const reading = await readings.get(key, () => read(name, subject, query));
  return reading as LiveAnswer<LiveReading<N>> | null;
}
