import { z } from 'zod';
import { decodeText } from '../decode-text.ts';
import { parseJson } from '../parse-json.ts';
import { requireShape } from '../require-shape.ts';
import type { ChainSource } from './chain-source.ts';
import { SourceFailure } from './source-failure.ts';
import type { SourceSymbol } from './source-symbol.ts';

export const POLYGON_ADDRESS = 'https://api.polygon.io/v3';
export const POLYGON_HOSTS = ['api.polygon.io', 'api.massive.com'];

const MOST_PAGES = 400;
const pageSchema = z.object({ next_url: z.string().nullish() });
const CURSOR = /[?&]cursor=([A-Za-z0-9_=%-]{1,2000})(?:&|$)/;

/** Only the cursor of a next page is used: where it says the page is does not matter. */
function nextCursor(bytes: Uint8Array): string | null {
  const { next_url: next } = requireShape(pageSchema, parseJson(decodeText(bytes)));
  if (!next) return null;
  const cursor = CURSOR.exec(next)?.[1];
  if (cursor === undefined) throw new SourceFailure('malformed', 'a next page without a cursor');
  return cursor;
}

const tickerOf = ({ symbol, isIndex }: SourceSymbol) => `${isIndex ? 'I:' : ''}${symbol}`;

/**
 * Polygon's (Massive's) option snapshots, page after page, with an API key. Whether quotes are real-time or 15 minutes
 * late, or there at all, depends on the plan: `DELAY` says which.
 */
export const polygonSource = (key: string): ChainSource => ({
  name: 'polygon',
  delayMs: 15 * 60_000,
  shortestIntervalMs: 60_000,
  async fetchChain(get, symbol) {
    const headers = { authorization: `Bearer ${key}` };
    const path = `/snapshot/options/${tickerOf(symbol)}?limit=250`;
    const pages: Uint8Array[] = [];
    let sourceTime: number | null = null;
    let cursor: string | null = null;
    do {
      const page = await get(cursor === null ? path : `${path}&cursor=${cursor}`, headers);
      pages.push(page.bytes);
      sourceTime = page.sourceTime ?? sourceTime;
      cursor = nextCursor(page.bytes);
      if (pages.length > MOST_PAGES) throw new SourceFailure('too_large', `more than ${MOST_PAGES} pages`);
    } while (cursor !== null);
    const asOf = new Date(sourceTime ?? Date.now()).toISOString();
    const start = Buffer.from(`{"as_of":"${asOf}","pages":[`);
    const joined = pages.flatMap((page, i) => (i > 0 ? [Buffer.from(','), page] : [page]));
    return {
      bytes: Buffer.concat([start, ...joined, Buffer.from(']}')]),
      format: 'polygon',
      etag: null,
      sourceTime,
    };
  },
});
