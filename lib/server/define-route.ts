import 'server-only';
import { NextResponse } from 'next/server';
import { errorAnswer } from './error-answer.ts';
import { counted } from './in-flight.ts';

type Params = Readonly<Record<string, string>>;
interface RouteContext {
  readonly params: Promise<Params>;
}
type Handler = (request: Request, params: Params) => Promise<Response> | Response;

/** Wraps a route: one catch, one table of codes (see api-error.ts); unexpected errors are logged with an id. */
export function defineRoute(handler: Handler) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      return await counted(async () => handler(request, await context.params));
    } catch (thrown) {
      const { status, headers, body } = errorAnswer(thrown);
      return new NextResponse(body, { status, headers });
    }
  };
}
