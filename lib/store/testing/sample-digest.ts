import { createHash } from 'node:crypto';
import { sampleDailyHistory } from '../../engine/simulate/sample-daily-history.ts';
import { sampleMarketEvents } from '../../engine/simulate/sample-events.ts';
import { sampleMarket } from '../../engine/simulate/sample-market.ts';
import { SAMPLE_SYMBOLS } from '../../engine/simulate/sample-underlyings.ts';
import { metadataText } from '../chain-metadata.ts';
import { encodeColumns } from '../column-codec.ts';
import { contentHash } from '../content-hash.ts';

const SNAPSHOTS = 2;

/** Prints a digest of the sample market's bars, year and events, and the content hashes of some of its chains. */
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
  let taken = 0;
  for (const chain of snapshots) {
    console.log(symbol, contentHash(metadataText(chain), encodeColumns(chain.columns)));
    if (++taken === SNAPSHOTS) break;
  }
}
