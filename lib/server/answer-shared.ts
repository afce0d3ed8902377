import 'server-only';
import { answerOnce } from './live/answer-once.ts';

/**
 * A read route's answer, computed, written and compressed once for all who ask for the same address at once: as every
 * open page does when a snapshot is stored. Its path has to be known to `keepStreamConnections` to be sent compressed.
 */
export async function answerShared(request: Request, read: () => Promise<object>): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await answerOnce(request, pathname + search, read);
  if (answer === null) throw new Error(`${pathname} has no answer`);
  return answer;
}
