import { METHOD_VERSION } from '../engine/method-version.ts';
import { closeStore } from '../store/client.ts';
import { fillYearOfMetrics } from '../store/year-of-metrics.bench.ts';

/** Puts a year of one-minute metrics before the sample week of SPY, for the browser's bench. */
const rows = await fillYearOfMetrics({
  symbol: 'SPY',
  source: 'sample',
  methodVersion: METHOD_VERSION,
  isSample: true,
  before: '2026-11-16',
});
await closeStore();
console.log(`${rows} rows`);
