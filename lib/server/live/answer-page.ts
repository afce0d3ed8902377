import 'server-only';
import { dataVersion } from '../../store/data-version.ts';
import { ApiError } from '../api-error.ts';
import { queryOf, requireSymbol } from '../api-query.ts';
import { answerOnce, type Bodies } from './answer-once.ts';
import { isLivePage, type LivePageName, readLivePage } from './live-page.ts';
import { liveHub } from './process-hub.ts';

const SUBJECTS: Readonly<Partial<Record<LivePageName, 'id' | 'none'>>> = {
  position: 'id',
  positions: 'none',
  status: 'none',
};

/** Pages that show nothing which their readers write: they are asked for after an event, by all at once. */
const SHOWN_BY_EVENT: ReadonlySet<LivePageName> = new Set<LivePageName>(['trap', 'hedge', 'volatility']);

/**
 * What a page draws, read again: `GET /pages/{page}` and `GET /pages/{page}/{subject}`. `url` gives the query.
 * @throws ApiError 400, 404
 */
export async function answerPage(
  page: string | undefined,
  subject: string | undefined,
  url: string,
): Promise<Bodies> {
  const kind = isLivePage(page) ? SUBJECTS[page] : undefined;
  if (!isLivePage(page) || (kind === 'none') !== (subject === undefined))
    throw new ApiError('not_found', 'there is no such page');
  const own = kind === undefined ? requireSymbol(subject) : (subject ?? '');
  const query = queryOf({ url });
  const version = SHOWN_BY_EVENT.has(page) ? String(await liveHub().newestId()) : await dataVersion();
  return answerOnce(`${page} ${own} ${JSON.stringify(query)}`, version, async () => {
    const answer = await readLivePage(page, own, query);
    if (answer === null) throw new ApiError('not_found', `no page for ${own}`);
    return answer;
  });
}
