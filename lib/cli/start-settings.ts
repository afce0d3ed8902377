/** What `npm start` was asked for. */
export interface StartSettings {
  readonly host: string;
  readonly port: number;
  /** How much of the sample market: all of it, the first two sessions of each symbol, nothing. */
  readonly sampleData: 'on' | 'brief' | 'off';
  /** Whether a made-up session is played into every trading day. */
  readonly sampleLive: boolean;
  readonly dev: boolean;
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

function requirePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 1 to 65535, got ${JSON.stringify(text)}`);
}

function requireSampleChoice(text: string): StartSettings['sampleData'] {
  if (text === '') return 'on';
  if (text === 'on' || text === 'brief' || text === 'off') return text;
  throw new Error(`SAMPLE_DATA must be "on", "brief" or "off", got ${JSON.stringify(text)}`);
}

function requireSwitch(name: string, text: string): boolean {
  if (text === '' || text === 'off') return false;
  if (text === 'on') return true;
  throw new Error(`${name} must be "on" or "off", got ${JSON.stringify(text)}`);
}

/**
 * Reads PORT (3000), HOST (127.0.0.1), SAMPLE_DATA (on), SAMPLE_LIVE (off) and `--dev`.
 * @throws Error when one is unusable, or HOST is reachable from outside while no ADMIN_TOKEN guards writes
 */
export function readStartSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): StartSettings {
  const unknown = args.find((arg) => arg !== '--dev');
  if (unknown !== undefined)
    throw new Error(`unknown argument ${JSON.stringify(unknown)}; --dev is the only one`);
  const host = env.HOST || '127.0.0.1';
  if (!isLoopback(host) && !env.ADMIN_TOKEN)
    throw new Error(
      `HOST=${host} can be reached from other machines: set ADMIN_TOKEN to guard writes, or leave HOST out`,
    );
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: requirePort(env.PORT || '3000'),
    sampleData: requireSampleChoice(env.SAMPLE_DATA ?? ''),
    sampleLive: requireSwitch('SAMPLE_LIVE', env.SAMPLE_LIVE ?? ''),
    dev: args.includes('--dev'),
  };
}

/** The address to open in a browser; a wildcard host is reached by loopback. */
export function addressOf({ host, port }: Pick<StartSettings, 'host' | 'port'>): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
