import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { timeGaps } from '../engine/market/time-gaps.ts';
import { thinSeries } from '../engine/math/thin-series.ts';
import { closeStore } from '../store/client.ts';
import { readMetricHistory } from '../store/metric-history.ts';
import { fillYearOfMetrics, rowsThroughOrm } from '../store/year-of-metrics.bench.ts';
import { migrateDatabase } from './migrate-database.ts';

const ROUNDS = 9;
const POINTS = 1_000;
const AIM_MS = 200;
const SERIES = {
  symbol: 'SPY',
  source: 'bench',
  methodVersion: 'bench',
  isSample: false,
  before: '2026-11-20',
};

const thinned = (at: Float64Array, values: Float64Array): string => {
  const { rows } = thinSeries(at, values, timeGaps(at), POINTS);
  return JSON.stringify(rows.map((row) => [new Date(at[row] ?? 0).toISOString(), values[row]]));
};

/** What a chart of a year takes on the server: query, thinning, JSON. */
async function asColumns(): Promise<string> {
  const { symbol, source, methodVersion } = SERIES;
  const range = { symbol, source, methodVersion, from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 11, 31) };
  const { at, values } = await readMetricHistory(range, ['netGex'], false);
  return thinned(at, values.netGex ?? new Float64Array(0));
}

async function asRows(): Promise<string> {
  const rows = await rowsThroughOrm(SERIES);
  return thinned(
    Float64Array.from(rows, (row) => row.asOf.getTime()),
    Float64Array.from(rows, (row) => row.netGex),
  );
}

async function milliseconds(work: () => Promise<string>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const folder = mkdtempSync(path.join(os.tmpdir(), 'alphagex-bench-'));
process.env.DATABASE_URL = `file:${path.join(folder, 'year.db')}`;
await migrateDatabase(path.resolve(import.meta.dirname, '../..'));
const rows = await fillYearOfMetrics(SERIES);
if ((await asColumns()) !== (await asRows())) throw new Error('the two ways do not answer the same');
const times = { columns: [] as number[], rows: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  times.columns.push(await milliseconds(asColumns));
  times.rows.push(await milliseconds(asRows));
}
await closeStore();
rmSync(folder, { recursive: true });
const [own, plain] = [median(times.columns), median(times.rows)];
console.log(
  `A year of one-minute metrics (${rows.toLocaleString('en-US')} rows) to ${POINTS} points, query, thinning and JSON:
  columns as JSON from the database  ${own.toFixed(0)} ms (aim ${AIM_MS} ms)
  rows through the ORM               ${plain.toFixed(0)} ms, ${(plain / own).toFixed(1)} ×
Median of ${ROUNDS} rounds in turns, ${os.cpus().length} cores, Node ${process.version}, load ${(os.loadavg()[0] ?? 0).toFixed(1)} at the end.`,
);
