import { sampleMarket } from '../engine/simulate/sample-market.ts';
import { SAMPLE_SYMBOLS } from '../engine/simulate/sample-underlyings.ts';
import { closeStore } from '../store/client.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';

/** Arguments: a number of sessions, symbols. Stores their sample chains and sends a message for each one stored. */
process.on('disconnect', () => process.exit());
const [days, ...wanted] = process.argv.slice(2);
for (const symbol of SAMPLE_SYMBOLS.filter((own) => wanted.includes(own))) {
  for (const chain of sampleMarket(symbol, { days: Number(days) }).snapshots) {
    await ingestChainFile({ chain, bars: [], format: 'sample', rejected: [], flags: {} });
    process.send?.(symbol);
  }
}
await closeStore();
process.disconnect?.();
