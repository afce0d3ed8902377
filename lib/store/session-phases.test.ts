import { expect, test } from 'vitest';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { sampleSession } from '../engine/simulate/sample-session.ts';
import { readAnalysisContext } from './analysis-context.ts';
import { openStore } from './client.ts';
import { ingestChainFile } from './ingest-chain.ts';
import { migratedDatabase } from './testing/migrated-database.ts';

const { snapshots, priorBars, sessionBars } = sampleSession();
/** Quiet, armed, the wall left, the close. */
const chains = [...snapshots].filter((_, i) => [48, 58, 73, 78].includes(i));
const bars = [{ interval: '5m', bars: [...priorBars, ...sessionBars] }] as const;

async function ingest(order: readonly OptionChain[]) {
  const database = await migratedDatabase();
  for (const [i, chain] of order.entries())
    await ingestChainFile({
      chain,
      bars: i === 0 ? bars : [],
      format: 'native',
      rejected: [],
      flags: {},
    });
  const client = await openStore();
  const rows = await client.derivedMetrics.findMany({
    select: { asOf: true, phase: true },
    orderBy: { asOf: 'asc' },
  });
  const events = await client.event.findMany({ where: { kind: 'phase' }, select: { asOf: true } });
  const last = chains.at(-1)?.asOf ?? 0;
  const series = { symbol: 'SPY', source: chains[0]?.source ?? '', sample: true, asOf: last + 1 };
  const context = await readAnalysisContext(series);
  await database.remove();
  return { rows, events: new Set(events.map(({ asOf }) => asOf.getTime())), context };
}

test('stored phases are the same in whatever order a session arrives', async () => {
  const inOrder = await ingest(chains);
  const backwards = await ingest([...chains].reverse());
  expect(new Set(inOrder.rows.map(({ phase }) => phase)).size).toBeGreaterThanOrEqual(3);
  expect(backwards.rows).toEqual(inOrder.rows);
  const changes = inOrder.rows
    .filter(({ phase }, i) => phase !== inOrder.rows[i - 1]?.phase)
    .map(({ asOf }) => asOf.getTime());
  expect([...inOrder.events]).toEqual(changes);
  for (const at of changes) expect(backwards.events).toContain(at);
  expect(backwards.context.earlier).toEqual(inOrder.context.earlier);
});

test('a snapshot’s reading comes back as it was stored; option volume and walls serve the next session', async () => {
  const database = await migratedDatabase();
  const [chain] = chains.slice(-1);
  if (chain === undefined) throw new Error('no chain');
  await ingestChainFile({ chain, bars: [], format: 'native', rejected: [], flags: {} });
  const { symbol, source, sample, asOf } = chain;
  const today = await readAnalysisContext({ symbol, source, sample, asOf: asOf + 1 });
  const [own] = today.earlier;
  expect(own?.reading).toMatchObject({ callWall: { strike: 595 }, optionVolume: expect.any(Number) });
  expect(today.optionVolumes).toEqual([]);
  expect(today.priorWalls).toBeNull();
  const next = await readAnalysisContext({ symbol, source, sample, asOf: asOf + 86_400_000 });
  expect(next.priorWalls).toEqual({ callWall: 595, putWall: own?.reading?.putWall?.strike });
  const { opensAt, closesAt } = sessionAt(asOf);
  expect(next.optionVolumes).toEqual([
    { opensAt, closesAt, points: [{ at: asOf, volume: own?.reading?.optionVolume }] },
  ]);
  expect(next.earlier).toEqual([]);
  await database.remove();
});
