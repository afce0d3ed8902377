import type { PollOutcome } from '../../schema/poll-outcome.ts';

/** Why an attempt got no usable answer; nothing of it is stored. The message may be shown: it never holds a token. */
export class SourceFailure extends Error {
  override name = 'SourceFailure';
  constructor(
    readonly outcome: PollOutcome,
    message: string,
    /** How long the source asked to be left alone. */
    readonly retryAfterMs: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
