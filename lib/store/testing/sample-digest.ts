import { createHash } from 'node:crypto';
import { sampleDailyHistory } from '../../engine/simulate/sample-daily-history.ts';
import { sampleMarketEvents } from '../../engine/simulate/sample-events.ts';
import { sampleMarket } from '../../engine/simulate/sample-market.ts';
import { SAMPLE_SYMBOLS } from '../../engine/simulate/sample-underlyings.ts';
import { metadataText } from '../chain-metadata.ts';
import { encodeColumns } from '../column-codec.ts';
import { contentHash } from '../content-hash.ts';

/** Whose first chains are hashed: one symbol with morning-settled and European options, one with American ones. */
const HASHED = ['SPX', 'NVDA'];

/** Prints a digest of the sample market's bars, year and events, and the content hashes of some chains. */
const seed = Number(process.argv[2]);
for (const symbol of SAMPLE_SYMBOLS) {
  const { priorBars, sessions, snapshots } = sampleMarket(symbol, { seed, days: 1 });
  const text = JSON.stringify([
    priorBars,
    sessions,
    sampleDailyHistory(symbol, seed),
    sampleMarketEvents(symbol),
  ]);
  console.log(symbol, createHash('sha256').update(text).digest('hex'));
  const [first] = HASHED.includes(symbol) ? snapshots : [];
  if (first !== undefined)
    console.log(symbol, contentHash(metadataText(first), encodeColumns(first.columns)));
}
