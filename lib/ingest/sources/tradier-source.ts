import { z } from 'zod';
import { isExchangeDate } from '../../engine/market/exchange-time.ts';
import { decodeText } from '../decode-text.ts';
import { parseJson } from '../parse-json.ts';
import { listOf } from '../read-occ-chain.ts';
import { requireShape } from '../require-shape.ts';
import type { ChainSource } from './chain-source.ts';
import { SourceFailure } from './source-failure.ts';

export const TRADIER_ADDRESS = 'https://api.tradier.com/v1';
export const TRADIER_HOSTS = ['api.tradier.com', 'sandbox.tradier.com'];

const MOST_EXPIRATIONS = 120;
const expirationsSchema = z.object({ expirations: z.object({ date: z.unknown() }).nullable() });

function expirationsOf(bytes: Uint8Array): string[] {
  const { expirations } = requireShape(expirationsSchema, parseJson(decodeText(bytes)));
  const dates = listOf(expirations?.date).filter((date) => typeof date === 'string' && isExchangeDate(date));
  if (dates.length === 0) throw new SourceFailure('empty', 'no expiration is listed');
  if (dates.length > MOST_EXPIRATIONS) throw new SourceFailure('malformed', `${dates.length} expirations`);
  return dates as string[];
}

/** One JSON document around answers that are themselves JSON: no answer is parsed for it. */
function envelope(asOf: number, answers: readonly Uint8Array[]): Uint8Array {
  const start = Buffer.from(`{"as_of":"${new Date(asOf).toISOString()}","answers":[`);
  const joined = answers.flatMap((answer, i) => (i > 0 ? [Buffer.from(','), answer] : [answer]));
  return Buffer.concat([start, ...joined, Buffer.from(']}')]);
}

/**
 * Tradier's market data: the underlying's quote, its expirations, and one chain for each, with a bearer token.
 * Brokerage accounts are real-time; `DELAY=900` where the account is not.
 */
export const tradierSource = (token: string): ChainSource => ({
  name: 'tradier',
  delayMs: 0,
  shortestIntervalMs: 60_000,
  async fetchChain(get, { symbol }) {
    const headers = { authorization: `Bearer ${token}` };
    const quotes = await get(`/markets/quotes?symbols=${symbol}`, headers);
    const listed = await get(`/markets/options/expirations?symbol=${symbol}&includeAllRoots=true`, headers);
    const answers = [quotes.bytes];
    let { sourceTime } = quotes;
    for (const date of expirationsOf(listed.bytes)) {
      const path = `/markets/options/chains?symbol=${symbol}&expiration=${date}&greeks=true`;
      const chain = await get(path, headers);
      answers.push(chain.bytes);
      sourceTime = chain.sourceTime ?? sourceTime;
    }
    const bytes = envelope(sourceTime ?? Date.now(), answers);
    return { bytes, format: 'tradier', etag: null, sourceTime };
  },
});
