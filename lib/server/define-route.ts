import 'server-only';
import { randomUUID } from 'node:crypto';
import { NextResponse } from 'next/server';
import { type ApiError, toApiError } from './api-error.ts';
import { counted } from './in-flight.ts';

type Params = Readonly<Record<string, string>>;
interface RouteContext {
  readonly params: Promise<Params>;
}
type Handler = (request: Request, params: Params) => Promise<Response> | Response;

function errorResponse(error: ApiError, id: string): Response {
  const { code, message, fields } = error;
  const body = { error: { code, message, ...(fields && { fields }), ...(code === 'internal' && { id }) } };
  const headers: HeadersInit = { 'Cache-Control': 'no-store' };
  if (error.retryAfterSeconds !== undefined) headers['Retry-After'] = String(error.retryAfterSeconds);
  return NextResponse.json(body, { status: error.status, headers });
}

/** Wraps a route: one catch, one table of codes (see api-error.ts); unexpected errors are logged with an id. */
export function defineRoute(handler: Handler) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      return await counted(async () => handler(request, await context.params));
    } catch (thrown) {
      const error = toApiError(thrown);
      const id = `e-${randomUUID().slice(0, 8)}`;
      if (error.code === 'internal')
        console.error(JSON.stringify({ level: 'error', id, error: describe(thrown) }));
      return errorResponse(error, id);
    }
  };
}

const describe = (thrown: unknown) =>
  (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)).slice(0, 4000);
