import { isLoopback } from './public-address.ts';

/** Where a source is reached. */
export interface SourceOrigin {
  /** Scheme, host and port; every request goes there and nowhere else. */
  readonly origin: string;
  /** Before every path, without a slash at its end. */
  readonly basePath: string;
  /** A stand-in on this machine: plain http is allowed, and no address but this machine's own. */
  readonly isLocal: boolean;
}

/**
 * The address of a source from its configuration: https and a host on its list, or this machine.
 * @throws Error saying what is wrong; never with what stands before an `@`
 */
export function requireSourceOrigin(text: string, hosts: readonly string[]): SourceOrigin {
  if (!URL.canParse(text)) throw new Error('the address of a source must be a URL such as https://host/path');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    throw new Error('the address of a source holds no user or password');
  if (url.search !== '' || url.hash !== '') throw new Error('the address of a source ends with its path');
  const isLocal = isLoopback(url.hostname);
  if (!isLocal && url.protocol !== 'https:')
    throw new Error(`${url.origin}: a source is asked by https only`);
  if (isLocal && !['http:', 'https:'].includes(url.protocol))
    throw new Error(`${url.protocol} is neither http nor https`);
  if (!isLocal && !hosts.includes(url.host))
    throw new Error(`${url.host} is not a host of this source; it has ${hosts.join(', ')}`);
  return { origin: url.origin, basePath: url.pathname.replace(/\/+$/, ''), isLocal };
}
