import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isLoopback, isPublicAddress } from './public-address.ts';
import { SourceFailure } from './source-failure.ts';
import type { SourceOrigin } from './source-origin.ts';

type IsAllowed = (address: string) => boolean;

/** Resolves a name, at the moment of connecting, to those of its addresses that may be asked. */
const lookupFor =
  (isAllowed: IsAllowed): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const allowed = found.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (first === undefined)
        return done(new SourceFailure('refused_address', `${hostname} has no address that may be asked`), []);
      return options.all ? done(null, allowed) : done(null, first.address, first.family);
    });
  };

function requireAllowed(address: string, isAllowed: IsAllowed): void {
  if (isIP(address) !== 0 && !isAllowed(address))
    throw new SourceFailure('refused_address', `${address} is an address that may not be asked`);
}

/**
 * Connections to one source that are never made to a private address, for a stand-in on this machine to none but its
 * own. @throws SourceFailure refused_address
 */
export function guardedAgent(
  { origin, isLocal }: SourceOrigin,
  isPublic: IsAllowed = isPublicAddress,
): Agent {
  const isAllowed = isLocal ? isLoopback : isPublic;
  requireAllowed(new URL(origin).hostname.replace(/^\[|\]$/g, ''), isAllowed);
  return new Agent({
    connections: 4,
    connect: { lookup: lookupFor(isAllowed), timeout: 10_000 },
    keepAliveTimeout: 4_000,
  });
}
