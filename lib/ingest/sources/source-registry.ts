import { CBOE_ADDRESS, CBOE_HOSTS, cboeSource } from './cboe-source.ts';
import type { ChainSource } from './chain-source.ts';
import { POLYGON_ADDRESS, POLYGON_HOSTS, polygonSource } from './polygon-source.ts';
import { TRADIER_ADDRESS, TRADIER_HOSTS, tradierSource } from './tradier-source.ts';

/** A source as it is chosen by name. */
export interface SourceEntry {
  readonly address: string;
  /** The only hosts it may be moved to. */
  readonly hosts: readonly string[];
  /** The environment variable that holds its token; null when it needs none. */
  readonly tokenName: string | null;
  readonly create: (token: string) => ChainSource;
}

/** Every source that can be polled. */
export const SOURCES: Readonly<Record<string, SourceEntry>> = {
  cboe: { address: CBOE_ADDRESS, hosts: CBOE_HOSTS, tokenName: null, create: () => cboeSource },
  tradier: {
    address: TRADIER_ADDRESS,
    hosts: TRADIER_HOSTS,
    tokenName: 'TRADIER_TOKEN',
    create: tradierSource,
  },
  polygon: {
    address: POLYGON_ADDRESS,
    hosts: POLYGON_HOSTS,
    tokenName: 'POLYGON_KEY',
    create: polygonSource,
  },
};
