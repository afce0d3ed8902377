import type { ChainSource } from './chain-source.ts';
import type { SourceSymbol } from './source-symbol.ts';

export const CBOE_ADDRESS = 'https://cdn.cboe.com/api/global/delayed_quotes';
export const CBOE_HOSTS = ['cdn.cboe.com'];

const MINUTE_MS = 60_000;
const VOLATILITY_INDEX: SourceSymbol = { symbol: 'VIX', isIndex: true };

const fileOf = ({ symbol, isIndex }: SourceSymbol) => `${isIndex ? '_' : ''}${symbol}.json`;

/**
 * Cboe's public delayed quotes: no key, 15 minutes late, one file per symbol, index symbols with a leading underscore.
 * These are the exchange's page feeds, not a contracted API. Daily bars come with those of the VIX, the 30-day
 * volatility of SPX.
 */
export const cboeSource: ChainSource = {
  name: 'cboe',
  delayMs: 15 * MINUTE_MS,
  shortestIntervalMs: 15_000,
  async fetchChain(get, symbol, etag) {
    const answer = await get(`/options/${fileOf(symbol)}`, etag ? { 'if-none-match': etag } : {});
    return { ...answer, format: 'cboe-json' };
  },
  async fetchBars(get, symbol, withDaily) {
    const minutes = await get(`/charts/intraday/${fileOf(symbol)}`);
    const bars = [{ symbol: symbol.symbol, kind: 'minutes' as const, bytes: minutes.bytes }];
    if (!withDaily) return bars;
    const isVolatilityIndex = symbol.symbol === VOLATILITY_INDEX.symbol;
    const daily = [];
    for (const each of isVolatilityIndex ? [symbol] : [symbol, VOLATILITY_INDEX]) {
      const { bytes } = await get(`/charts/historical/${fileOf(each)}`);
      daily.push({ symbol: each.symbol, kind: 'daily' as const, bytes });
    }
    return [...bars, ...daily];
  },
};
