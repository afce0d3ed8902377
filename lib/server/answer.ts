import { createHash } from 'node:crypto';
import { NextResponse } from 'next/server';

/** Answers with JSON and an ETag of its bytes; 304 when the client has it already. */
export function answer(request: Request, body: unknown, status = 200): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache', ETag: etag };
  if (request.headers.get('if-none-match') === etag) return new NextResponse(null, { status: 304, headers });
  return new NextResponse(text, { status, headers });
}
