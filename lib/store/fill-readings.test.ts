import { expect, test } from 'vitest';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { sampleSession } from '../engine/simulate/sample-session.ts';
import { readAnalysisContext } from './analysis-context.ts';
import { openStore } from './client.ts';
import { fillReadings } from './fill-readings.ts';
import { ingestChainFile } from './ingest-chain.ts';
import { readMetrics } from './metrics.ts';
import { migratedDatabase } from './testing/migrated-database.ts';

test('what an older version of the method stored is read anew, once; what cannot be read stays without', async () => {
  const database = await migratedDatabase();
  const [first, second] = [...sampleSession().snapshots].slice(10, 12);
  if (first === undefined || second === undefined) throw new Error('no chains');
  const rest = { bars: [], format: 'native', rejected: [], flags: {} };
  const { id } = await ingestChainFile({ chain: first, ...rest });
  const stored = await readMetrics(id, METHOD_VERSION);
  const client = await openStore();
  await client.derivedMetrics.deleteMany();
  await client.snapshotReading.deleteMany();
  expect(await fillReadings([id, 'no such snapshot'])).toBe(1);
  expect(await readMetrics(id, METHOD_VERSION)).toEqual(stored);
  const context = await readAnalysisContext(second);
  expect(context.earlier[0]?.reading).toMatchObject({ netGex: stored?.netGex });
  expect(await fillReadings([id, 'no such snapshot'])).toBe(0);
  await database.remove();
});
