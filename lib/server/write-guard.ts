import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiError } from './api-error.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const digest = (text: string) => createHash('sha256').update(text).digest();

const hostnameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

function allowedHostnames(env: NodeJS.ProcessEnv): Set<string> {
  const configured = [env.HOST, ...(env.ALLOWED_HOSTS ?? '').split(',')];
  return new Set([
    ...LOOPBACK,
    ...configured.map((h) => h?.trim().toLowerCase()).filter((h) => h !== undefined),
  ]);
}

/** A browser always says where a request comes from; another client says neither. */
function isForeign(headers: Headers, host: string): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null && site === null) return false;
  if (site !== null && site !== 'same-origin') return true;
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host);
}

/**
 * Lets a write through or throws. With `ADMIN_TOKEN` set: a bearer token, compared by digest in constant time.
 * Without (loopback only): non-browser clients and same-origin pages; a foreign or `null` Origin, or a Host
 * that is not the configured one (DNS rebinding), is refused.
 */
export function requireWriter(headers: Headers, env: NodeJS.ProcessEnv = process.env): void {
  const host = headers.get('host') ?? '';
  if (!allowedHostnames(env).has(hostnameOf(host)))
    throw new ApiError('forbidden', 'writes are refused for this Host', { host: 'not the configured host' });
  if (env.ADMIN_TOKEN) {
    const token = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1];
    if (token === undefined) throw new ApiError('unauthorized', 'writes need a bearer token');
    if (!timingSafeEqual(digest(token), digest(env.ADMIN_TOKEN)))
      throw new ApiError('unauthorized', 'this bearer token is not valid');
    return;
  }
  if (isForeign(headers, host)) throw new ApiError('forbidden', 'writes from another site are refused');
}
