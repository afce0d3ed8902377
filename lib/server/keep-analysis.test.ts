import { afterEach, beforeEach, expect, test } from 'vitest';
import { AS_OF } from '../engine/testing/chain-builder.ts';
import { quotedChain } from '../engine/testing/quoted-chain.ts';
import { DEFAULT_VIEW } from '../schema/view-parameters.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import type { PreparedAnalysis } from '../store/prepared-analysis.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { getAnalysis, keepAnalysis } from './get-analysis.ts';

const MINUTE_MS = 60_000;
let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeEach(async () => {
  database = await migratedDatabase();
});
afterEach(() => database.remove());

/** Stores the chain of a minute. @returns the analysis that it hands over */
async function store(minute: number, spot: number): Promise<PreparedAnalysis> {
  const chain = quotedChain({
    header: { asOf: AS_OF + minute * MINUTE_MS },
    spot,
    volatility: 0.2,
    strikes: [90, 95, 98, 100, 102, 105, 110],
    dates: ['2026-11-20', '2026-12-18'],
    halfSpread: 0.01,
  });
  const file = { chain, bars: [], format: 'native', rejected: [], flags: {} };
  const prepared: PreparedAnalysis[] = [];
  await ingestChainFile(file, (one) => prepared.push(one));
  const [own] = prepared;
  if (own === undefined) throw new Error('nothing was handed over');
  return own;
}
const read = () => getAnalysis('SPY', DEFAULT_VIEW);

test('what storing hands over is what a page would compute, flow and all', async () => {
  for (const [minute, spot] of [100, 100.4, 99.7].entries()) {
    const { reports } = await store(5 * minute, spot);
    expect(await read()).toMatchObject(reports);
  }
});

test('a page asks for it by the same key, and computes nothing', async () => {
  await store(0, 100);
  const { key, reports } = await store(5, 100.5);
  const marked = { ...reports, trap: { ...reports.trap } };
  keepAnalysis({ key, reports: marked });
  expect((await read())?.trap).toBe(marked.trap);
});

test('control: what came in between is counted, so that what was handed over no longer serves', async () => {
  await store(0, 100);
  const { key, reports } = await store(5, 101);
  const marked = { ...reports, trap: { ...reports.trap } };
  keepAnalysis({ key, reports: marked });
  await store(2, 100.2);
  const trap = (await read())?.trap;
  expect(trap).toBeDefined();
  expect(trap).not.toBe(marked.trap);
});
