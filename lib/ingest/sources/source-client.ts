import type { Agent } from 'undici';
import { outcomeOfError } from './answer-outcome.ts';
import { guardedAgent } from './guarded-agent.ts';
import {
  type Allowance,
  FETCH_LIMITS,
  type FetchedBody,
  type FetchLimits,
  readAnswer,
} from './read-answer.ts';
import { SourceFailure } from './source-failure.ts';
import type { SourceOrigin } from './source-origin.ts';

/** GET of a path below the source's address, with further headers. @throws SourceFailure */
export type Get = (path: string, headers?: Readonly<Record<string, string>>) => Promise<FetchedBody>;

const WORDS: Readonly<Record<string, string>> = {
  timeout: 'no whole answer in time',
  truncated: 'the answer ends before it is whole',
  too_large: 'the answer is larger inflated than a chain can be',
  malformed: 'the answer breaks the rules of HTTP or gzip',
  unreachable: 'the source cannot be reached',
};

function toFailure(error: unknown, hasBegun: boolean): SourceFailure {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof SourceFailure) return cause;
  const outcome = outcomeOfError(error, hasBegun);
  return new SourceFailure(outcome, WORDS[outcome] ?? outcome, null, { cause: error });
}

/** The connections to one source. Redirects are not followed; an answer is read whole or not at all. */
export class SourceClient {
  readonly #agent: Agent;

  /** @throws SourceFailure refused_address */
  constructor(readonly address: SourceOrigin) {
    this.#agent = guardedAgent(address);
  }

  /** The GET of one attempt: all its requests share `limits`, and end when `signal` does. */
  attempt(signal: AbortSignal, limits: FetchLimits = FETCH_LIMITS): Get {
    const left: Allowance = { ...limits };
    const { origin, basePath } = this.address;
    return async (path, headers = {}) => {
      let hasBegun = false;
      try {
        const answer = await this.#agent.request({
          origin,
          path: `${basePath}${path}`,
          method: 'GET',
          headers: { accept: 'application/json', 'accept-encoding': 'gzip', ...headers },
          signal,
        });
        hasBegun = true;
        return await readAnswer(answer, left, Date.now());
      } catch (error) {
        throw toFailure(error, hasBegun);
      }
    };
  }

  /** Ends every connection, whatever is under way. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }
}
