import type { PollSchedule } from '../engine/market/poll-schedule.ts';
import type { ChainSource } from '../ingest/sources/chain-source.ts';
import { requireSourceOrigin, type SourceOrigin } from '../ingest/sources/source-origin.ts';
import { SOURCES, type SourceEntry } from '../ingest/sources/source-registry.ts';
import { requireSourceSymbol, type SourceSymbol } from '../ingest/sources/source-symbol.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is polled, how often, and where. */
export interface PollSettings {
  readonly source: ChainSource;
  readonly address: SourceOrigin;
  readonly symbols: readonly SourceSymbol[];
  readonly schedule: PollSchedule;
}

/** How chains come in by themselves. */
export interface FeedSettings {
  readonly poll: PollSettings | null;
  /** Files put there are imported. */
  readonly watchFolder: string | null;
}

const DEFAULT_EVERY_SECONDS = 60;
const MOST_SYMBOLS = 50;
const LONGEST_SECONDS = 3_600;

function requireSeconds(name: string, text: string, lowest: number, highest: number): number {
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds >= lowest && seconds <= highest) return seconds;
  throw new Error(`${name} must be whole seconds from ${lowest} to ${highest}, got ${JSON.stringify(text)}`);
}

function requireSymbols(text: string): SourceSymbol[] {
  const names = text.split(',').filter((name) => name.trim() !== '');
  if (names.length === 0 || names.length > MOST_SYMBOLS)
    throw new Error(`SYMBOLS must name 1 to ${MOST_SYMBOLS} symbols, as in SYMBOLS=SPY,_SPX`);
  try {
    return [...new Map(names.map(requireSourceSymbol).map((each) => [each.symbol, each])).values()];
  } catch (error) {
    throw new Error(`SYMBOLS: ${(error as Error).message}`);
  }
}

function requireSource(name: string, env: Environment): { source: ChainSource; entry: SourceEntry } {
  const entry = Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined;
  if (entry === undefined)
    throw new Error(
      `SOURCE must be ${Object.keys(SOURCES).join(', ')}, got ${JSON.stringify(name.slice(0, 20))}`,
    );
  const token = entry.tokenName === null ? '' : (env[entry.tokenName] ?? '').trim();
  if (entry.tokenName !== null && !/^[\x21-\x7e]{8,512}$/.test(token))
    throw new Error(`SOURCE=${name} needs ${entry.tokenName}`);
  return { source: entry.create(token), entry };
}

function readPollSettings(env: Environment): PollSettings | null {
  const name = (env.SOURCE ?? '').trim();
  if (name === '' || name === 'off') {
    if (env.SYMBOLS) throw new Error(`SYMBOLS needs SOURCE: ${Object.keys(SOURCES).join(', ')}`);
    return null;
  }
  const { source, entry } = requireSource(name, env);
  const shortest = source.shortestIntervalMs / 1000;
  const every = requireSeconds(
    'EVERY',
    env.EVERY || String(DEFAULT_EVERY_SECONDS),
    shortest,
    LONGEST_SECONDS,
  );
  const delay = env.DELAY ? requireSeconds('DELAY', env.DELAY, 0, LONGEST_SECONDS) * 1000 : source.delayMs;
  return {
    source,
    address: requireSourceOrigin(env.SOURCE_URL || entry.address, entry.hosts),
    symbols: requireSymbols(env.SYMBOLS ?? ''),
    schedule: { intervalMs: every * 1000, delayMs: delay },
  };
}

/**
 * Reads SOURCE, SYMBOLS, EVERY (seconds, 60), DELAY (seconds, the source's own), SOURCE_URL, the source's token, and
 * WATCH_FOLDER.
 * @throws Error when one is missing or unusable; it never repeats a token
 */
export const readFeedSettings = (env: Environment): FeedSettings => ({
  poll: readPollSettings(env),
  watchFolder: env.WATCH_FOLDER?.trim() || null,
});

/** What these settings do, one line each, without any token. */
export function describeFeed({ poll, watchFolder }: FeedSettings): string[] {
  const lines = [];
  if (poll !== null) {
    const { source, address, symbols, schedule } = poll;
    const names = symbols.map((each) => each.symbol).join(', ');
    lines.push(
      `Live data: ${names} from ${source.name} (${address.origin}) every ${schedule.intervalMs / 1000} s in sessions, ${schedule.delayMs / 1000} s late by design`,
    );
  }
  if (watchFolder !== null) lines.push(`Live data: files put into ${watchFolder}`);
  return lines;
}
