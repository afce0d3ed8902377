import { describe, expect, test } from 'vitest';
import { describeFeed, readFeedSettings } from './feed-settings.ts';

const CANARY = 'canary-token-0123456789';

test('nothing is asked unless a source is named', () => {
  expect(readFeedSettings({})).toEqual({ poll: null, watchFolder: null });
  expect(readFeedSettings({ SOURCE: 'off' }).poll).toBeNull();
});

test('a source with its symbols, each once', () => {
  const { poll } = readFeedSettings({ SOURCE: 'cboe', SYMBOLS: 'SPY, _SPX,SPY,spx', EVERY: '30' });
  expect(poll?.symbols).toEqual([
    { symbol: 'SPY', isIndex: false },
    { symbol: 'SPX', isIndex: true },
  ]);
  expect(poll?.schedule).toEqual({ intervalMs: 30_000, delayMs: 900_000 });
  expect(poll?.address.origin).toBe('https://cdn.cboe.com');
  expect(readFeedSettings({ SOURCE: 'cboe', SYMBOLS: 'SPY', DELAY: '0' }).poll?.schedule).toEqual({
    intervalMs: 60_000,
    delayMs: 0,
  });
});

describe('is refused with a reason', () => {
  test.each([
    [{ SOURCE: 'nasdaq', SYMBOLS: 'SPY' }, 'SOURCE must be cboe'],
    [{ SOURCE: 'constructor', SYMBOLS: 'SPY' }, 'SOURCE must be cboe'],
    [{ SOURCE: 'cboe' }, 'SYMBOLS must name'],
    [{ SYMBOLS: 'SPY' }, 'SYMBOLS needs SOURCE'],
    [{ SOURCE: 'cboe', SYMBOLS: '../etc' }, 'SYMBOLS: "../etc"'],
    [{ SOURCE: 'cboe', SYMBOLS: 'SPY', EVERY: '1' }, 'EVERY must be whole seconds from 15'],
    [{ SOURCE: 'cboe', SYMBOLS: 'SPY', EVERY: '60s' }, 'EVERY must be whole seconds'],
    [{ SOURCE: 'cboe', SYMBOLS: 'SPY', DELAY: '-1' }, 'DELAY must be whole seconds'],
    [{ SOURCE: 'cboe', SYMBOLS: 'SPY', SOURCE_URL: 'https://evil.test' }, 'not a host of this source'],
    [{ SOURCE: 'tradier', SYMBOLS: 'SPY' }, 'needs TRADIER_TOKEN'],
    [{ SOURCE: 'polygon', SYMBOLS: 'SPY', POLYGON_KEY: 'a b\r\nc' }, 'needs POLYGON_KEY'],
  ])('%j', (env, reason) => {
    expect(() => readFeedSettings(env)).toThrow(reason);
  });
});

test('what is said of the settings never holds a token', () => {
  const env = { SOURCE: 'tradier', SYMBOLS: 'SPY', TRADIER_TOKEN: CANARY, WATCH_FOLDER: '/data/in' };
  const settings = readFeedSettings(env);
  const text = describeFeed(settings).join('\n');
  expect(text).toContain('SPY from tradier (https://api.tradier.com)');
  expect(text).toContain('files put into /data/in');
  expect(text + JSON.stringify(settings)).not.toContain(CANARY);
  expect(() => readFeedSettings({ ...env, EVERY: 'x' })).toThrow(expect.not.stringContaining(CANARY));
});
