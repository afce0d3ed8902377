/** How an attempt to get a chain from a source can end. */
export const POLL_OUTCOMES = [
  'stored',
  'duplicate',
  'out_of_order',
  'not_modified',
  'stale',
  'empty',
  'wrong_symbol',
  'unauthorized',
  'forbidden',
  'not_found',
  'rate_limited',
  'server_error',
  'unexpected_status',
  'redirect',
  'timeout',
  'truncated',
  'too_large',
  'malformed',
  'unreachable',
  'refused_address',
  'not_stored',
] as const;
export type PollOutcome = (typeof POLL_OUTCOMES)[number];

/** Outcomes that show the source at work: a usable answer, whether or not it held anything new. */
const USABLE: ReadonlySet<PollOutcome> = new Set(['stored', 'duplicate', 'out_of_order', 'not_modified']);

/** Whether an attempt got a usable answer; every other outcome is a failure and slows the next attempts down. */
export const isUsable = (outcome: PollOutcome): boolean => USABLE.has(outcome);
