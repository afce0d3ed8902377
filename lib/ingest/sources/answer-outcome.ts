import type { PollOutcome } from '../../schema/poll-outcome.ts';

const BY_STATUS: Readonly<Record<number, PollOutcome>> = {
  204: 'empty',
  304: 'not_modified',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
};

/** What an HTTP status other than 200 counts as. */
export function outcomeOfStatus(status: number): PollOutcome {
  const known = BY_STATUS[status];
  if (known !== undefined) return known;
  if (status >= 300 && status < 400) return 'redirect';
  return status >= 500 ? 'server_error' : 'unexpected_status';
}

const CODES: readonly (readonly [RegExp, PollOutcome])[] = [
  [/TIMEOUT|TIMEDOUT/, 'timeout'],
  [/CONTENT_LENGTH_MISMATCH|^Z_BUF_ERROR$/, 'truncated'],
  [/^ERR_BUFFER_TOO_LARGE$|EXCEEDED_MAX_SIZE/, 'too_large'],
  [/^HPE_INVALID_EOF_STATE$|^HPE_INVALID_CHUNK/, 'truncated'],
  [/^HPE_|^UND_ERR_HEADERS_OVERFLOW$|^Z_/, 'malformed'],
];

/** What a failure of the connection counts as; `hasBegun`: after the answer's headers had come. */
export function outcomeOfError(error: unknown, hasBegun: boolean): PollOutcome {
  if (!(error instanceof Error)) return 'unreachable';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error.name === 'HTTPParserError' && code === '') return 'malformed';
  const known = CODES.find(([pattern]) => pattern.test(code))?.[1];
  return known ?? (hasBegun ? 'truncated' : 'unreachable');
}
