import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleSession } from '../engine/simulate/sample-session.ts';
import { armedTradeAnswerSchema } from '../schema/armed-trade-answer.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { DEFAULT_VIEW } from '../schema/view-parameters.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { readArmedTrade } from './read-armed-trade.ts';
import { requireAnalysis } from './require-analysis.ts';
import { atOfInstant } from './view-instant.ts';

const { snapshots, priorBars, sessionBars } = sampleSession();
/** Quiet, then half-hourly and oftener: armed first at 14:20, the wall left later, up to the close. */
const PLACES = [48, 52, 58, 61, 64, 66, 70, 72, 77, 78];
const chains = [...snapshots].filter((_, i) => PLACES.includes(i));
const file = (i: number) => ({
  chain: chains[i] as (typeof chains)[number],
  bars: i === 0 ? [{ interval: '5m' as const, bars: [...priorBars, ...sessionBars] }] : [],
  format: 'native' as const,
  rejected: [],
  flags: {},
});
const read = async (i: number, over: Partial<typeof DEFAULT_VIEW> = {}) => {
  const at = atOfInstant(chains[i]?.asOf ?? 0);
  const report = await readArmedTrade(await requireAnalysis('SPY', { ...DEFAULT_VIEW, at, ...over }));
  return armedTradeAnswerSchema.parse(snakeKeys(report));
};
const cents = (amounts: object) =>
  Object.values(amounts).reduce((sum, amount) => sum + Math.round(amount * 100), 0);

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
  for (let i = 0; i < 6; i++) await ingestChainFile(file(i));
});
afterAll(() => database.remove());

it('has none before anything was armed, and says so', async () => {
  expect(await read(1)).toEqual({ trade: null, reason: 'no trap was armed in this session before 13:50' });
});

it('has made nothing at the snapshot that armed it', async () => {
  const { trade } = await read(2);
  expect(trade).toMatchObject({ status: 'just_armed', attribution: null, snapshots: 1, exits: [] });
  expect(trade?.reason).toBe('armed at this very snapshot: no time has passed');
  expect(trade?.mark.mid).toBe(trade?.credit_mid);
  // Sold at natural and bought back at once: the spread is lost.
  expect(trade?.actual_natural).toBeLessThan(0);
});

it('makes the credit less what buying back costs, to the cent, whatever it is split into', async () => {
  const { trade } = await read(5);
  const { attribution, credit_mid, mark } = trade ?? {};
  expect(trade).toMatchObject({ status: 'open', wall: 595, snapshots: 4 });
  const made = Math.round(((credit_mid ?? 0) - (mark?.mid ?? 0)) * 100 * 100);
  expect(cents(attribution?.revaluation ?? {})).toBe(made);
  expect(cents(attribution?.greeks ?? {})).toBe(made);
  expect(cents((attribution?.steps ?? []).map(({ actual }) => actual))).toBe(made);
  expect(attribution?.steps.map(({ as_of }) => as_of.slice(11, 16))).toEqual(['20:00']);
  expect(trade?.until.as_of).toBe(attribution?.to.as_of);
});

it('says which exits could not be read on the way', async () => {
  const { trade } = await read(3);
  expect(trade?.exits.find(({ id }) => id === 'pace')?.met).toBeNull();
  expect(trade?.unread).toEqual([{ id: 'pace', snapshots: 1, reason: expect.any(String) }]);
});

it('cannot be followed in a view whose snapshots stand alone', async () => {
  const { trade, reason } = await read(5, { basis: 'volume' });
  expect(trade).toBeNull();
  expect(reason).toContain('counts alone');
});

it('is the same in every sign model and range, and whatever is stored later', async () => {
  const before = await read(5);
  expect(await read(5, { sign: 'short_all', range: 5 })).toEqual(before);
  for (let i = 6; i < chains.length; i++) await ingestChainFile(file(i));
  expect(await read(5)).toEqual(before);
  const [late, close] = [await read(8), await read(9)];
  const end = [late, close].find(({ trade }) => trade?.status === 'closed');
  expect(end?.trade?.exits.some(({ met }) => met === true)).toBe(true);
  if (late.trade?.status === 'closed') expect(close).toEqual(late);
});
