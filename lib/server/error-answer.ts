import 'server-only';
import { randomUUID } from 'node:crypto';
import { toApiError } from './api-error.ts';

export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

const describe = (thrown: unknown) =>
  (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)).slice(0, 4000);

/** What a client is told of a failure: its code, or for an unexpected one an id under which it is logged. */
export function errorAnswer(thrown: unknown): ErrorAnswer {
  const { code, message, fields, status, retryAfterSeconds } = toApiError(thrown);
  const id = `e-${randomUUID().slice(0, 8)}`;
  if (code === 'internal') console.error(JSON.stringify({ level: 'error', id, error: describe(thrown) }));
  const error = { code, message, ...(fields && { fields }), ...(code === 'internal' && { id }) };
  const retry = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
  return {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...retry },
    body: JSON.stringify({ error }),
  };
}
