import { InvalidArgument } from '../engine/require.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { StorageFull, StoreBusy } from '../store/store-errors.ts';

/** Codes of API.md and the one status each has. */
const STATUS = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  too_large: 413,
  unsupported_format: 415,
  unusable_chain: 422,
  internal: 500,
  busy: 503,
  storage_full: 507,
} as const;

export type ApiErrorCode = keyof typeof STATUS;

/** What a route throws to answer with an error. `fields` names the parameters or fields at fault. */
export class ApiError extends Error {
  /** By name: a server's bundles each have a class of their own, and errors cross from one to another. */
  static override [Symbol.hasInstance](value: unknown): value is ApiError {
    return value instanceof Error && value.name === 'ApiError';
  }
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly fields?: Readonly<Record<string, string>>,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
    this.name = 'ApiError';
  }
  get status(): number {
    return STATUS[this.code];
  }
}

const INGEST_CODES = {
  empty: 'unusable_chain',
  no_rows: 'unusable_chain',
  truncated: 'unusable_chain',
  too_large: 'too_large',
  unknown_format: 'unsupported_format',
  wrong_format: 'unsupported_format',
  unusable: 'unusable_chain',
} as const satisfies Record<IngestError['code'], ApiErrorCode>;

/** The one table from thrown values to answers; what is not in it is an internal error and says nothing more. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof InvalidArgument) {
    const field = error.argument.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const message = error.message.replace(error.argument, field);
    return new ApiError('invalid_request', message, { [field]: message });
  }
  if (error instanceof IngestError)
    return new ApiError(INGEST_CODES[error.code], error.message, { body: error.code });
  if (error instanceof StoreBusy)
    return new ApiError('busy', 'the database is busy; nothing was stored', undefined, 2);
  if (error instanceof StorageFull)
    return new ApiError('storage_full', 'the disk is full; nothing was stored and reading goes on');
  return new ApiError('internal', 'something failed on the server; nothing was stored');
}
