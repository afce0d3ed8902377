import 'server-only';
import { createHash } from 'node:crypto';
import { METHOD_VERSION } from '../engine/method-version.ts';
import type { PlanCard } from '../engine/psychology/plan-card.ts';
import { halfHourBefore } from '../engine/psychology/session-readings.ts';
import type { Phase, TrapReport } from '../engine/psychology/trap-report.ts';
import { InvalidArgument } from '../engine/require.ts';
import {
  type ArmedTradeReport,
  type AttributedTrade,
  armedTrade,
  pathQuotes,
  planLegs,
} from '../engine/trades/armed-trade.ts';
import { lastArmed } from '../engine/trades/last-armed.ts';
import { pathReport } from '../engine/trades/path-report.ts';
import { shortStrikePace } from '../engine/trades/short-strike-pace.ts';
import { type SpreadMark, spreadMark } from '../engine/trades/spread-mark.ts';
import { type TradeEnd, tradeEnd } from '../engine/trades/trade-end.ts';
import type { TradePoint } from '../engine/trades/trade-exits.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { DEFAULT_VIEW } from '../schema/view-parameters.ts';
import { readSessionPaces, type SessionPaces } from '../store/pace-inputs.ts';
import { type SnapshotInfo, sessionSnapshots } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { readStoredPath } from './attribute-stored.ts';
import { type Analysis, analyseSnapshot } from './get-analysis.ts';
import { Memo } from './memo.ts';
import { isUnreadable, readableChain, UNREADABLE } from './readable-chain.ts';
import { clockOfInstant } from './view-instant.ts';

interface MarkedSnapshot {
  readonly mark: SpreadMark;
  readonly pace: TradePoint['pace'];
}

/** Marks of the sessions last looked at: one a snapshot and trade, a few numbers each. */
const marks = new Memo<MarkedSnapshot>(2_000);
/** By the analysis it belongs to: what else it is made from went into that one too. */
const reports = new WeakMap<TrapReport, Promise<ArmedTradeReport>>();
const paths = new Memo<AttributedTrade>(64);

const fingerprint = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64');

const UNMARKED: MarkedSnapshot = {
  mark: { mid: null, natural: null, reason: UNREADABLE },
  pace: { value: null, reason: UNREADABLE },
};

/** Quotes of the spread and the pace at its sold strike, from the stored chain. */
function markSnapshot(info: SnapshotInfo, plan: PlanCard, paces: SessionPaces): Promise<MarkedSnapshot> {
  const before = halfHourBefore(paces.points, info.asOf);
  const legs = planLegs(plan);
  const key = fingerprint([METHOD_VERSION, info.id, legs, before?.id, paces.curve]);
  return marks.get(key, async () => {
    const chain = await readableChain(info.id);
    if (chain === null) return UNMARKED;
    const held = legs.map(({ right, strike, quantity }) => ({ right, strike, held: quantity }));
    const { value, reason } = shortStrikePace(chain, held, { curve: paces.curve, before });
    return { mark: spreadMark(chain, legs), pace: { value, reason } };
  });
}

function phaseAt({ timeline }: TrapReport, at: EpochMilliseconds): Phase | null {
  const run = timeline.runs.find(({ from, to }) => Date.parse(from) <= at && at <= Date.parse(to));
  return run?.phase ?? null;
}

const isOn = (phase: Phase | null) =>
  phase === null || phase === 'no_read' ? null : phase === 'loop_active';

/** Every snapshot from the one that armed the plan to the analysed one, marked until an exit is met. */
async function followTrade(
  { snapshot, trap }: Analysis,
  plan: PlanCard,
  rows: readonly SnapshotInfo[],
): Promise<{ readonly points: readonly TradePoint[]; readonly end: TradeEnd; readonly mark: SpreadMark }> {
  const paces = await readSessionPaces(snapshot);
  const netGex = new Map(paces.points.map(({ id, reading }) => [id, reading.netGex]));
  netGex.set(snapshot.id, trap.conditions.find(({ id }) => id === 'net_gex')?.value ?? null);
  const points: TradePoint[] = [];
  let mark: SpreadMark = { mid: null, natural: null, reason: null };
  for (const info of rows) {
    const { id, asOf, spot } = info;
    const own = await markSnapshot(info, plan, paces);
    mark = own.mark;
    points.push({
      ...{ id, asOf, spot, mark: mark.mid, markReason: mark.mid === null ? mark.reason : null },
      pace: own.pace,
      netGex: netGex.get(id) ?? null,
      isLoopOn: isOn(phaseAt(trap, asOf)),
    });
    const end = tradeEnd(plan, points);
    if (end.isClosed) return { points, end, mark };
  }
  return { points, end: tradeEnd(plan, points), mark };
}

/** The P&L from the first to the last of these snapshots, or why it cannot be told. */
function attributed(plan: PlanCard, rows: readonly SnapshotInfo[]): Promise<AttributedTrade> {
  const legs = planLegs(plan);
  const ids = rows.map(({ id }) => id);
  return paths.get(fingerprint([METHOD_VERSION, legs, ids]), async () => {
    const [from = '', to = ''] = [ids[0], ids.at(-1)];
    const ends = { from: { snapshot_id: from }, to: { snapshot_id: to } };
    const symbol = rows[0]?.symbol ?? '';
    try {
      const path = await readStoredPath({ symbol, legs, ...ends, mark: 'mid', path: 'hours' });
      return { path: pathReport(legs, path, 'mid'), quotes: pathQuotes(path.readings), reason: null };
    } catch (error) {
      if (isUnreadable(error)) return { path: null, quotes: [], reason: UNREADABLE };
      if (error instanceof ApiError || error instanceof InvalidArgument)
        return { path: null, quotes: [], reason: error.message };
      throw error;
    }
  });
}

async function readTrade(analysis: Analysis, rows: readonly SnapshotInfo[]): Promise<ArmedTradeReport> {
  const [first] = rows;
  if (first === undefined) return { trade: null, reason: 'the snapshot that armed the trap is gone' };
  const { trap } = await analyseSnapshot(first, DEFAULT_VIEW);
  const { plan } = trap;
  if (plan === null) {
    const why = trap.planReason ?? 'it was not armed';
    return { trade: null, reason: `no plan at ${clockOfInstant(first.asOf)}: ${why}` };
  }
  const { points, end, mark } = await followTrade(analysis, plan, rows);
  const attribution =
    end.index === 0
      ? { path: null, quotes: [], reason: 'armed at this very snapshot: no time has passed' }
      : await attributed(plan, rows.slice(0, end.index + 1));
  return { trade: armedTrade({ plan, points, end, mark, attribution }), reason: null };
}

/**
 * What the plan of the session's last armed trap has made by this snapshot, from stored snapshots of its series alone;
 * memoised, shared by all who look at the snapshot. The phases and the plan are those of the default view: in one with
 * other expirations, basis or greeks the session cannot be followed, and the reason says so.
 */
export function readArmedTrade(analysis: Analysis): Promise<ArmedTradeReport> {
  const known = reports.get(analysis.trap);
  if (known !== undefined) return known;
  const report = followSession(analysis);
  reports.set(analysis.trap, report);
  report.catch(() => reports.delete(analysis.trap));
  return report;
}

async function followSession(analysis: Analysis): Promise<ArmedTradeReport> {
  const { snapshot, trap } = analysis;
  const { symbol, source, asOf } = snapshot;
  const armed = lastArmed(trap.timeline, clockOfInstant(asOf));
  if (armed.at === null) return { trade: null, reason: armed.reason };
  const listed = await sessionSnapshots(symbol, source, Date.parse(armed.at), asOf);
  const byInstant = new Map(listed.map((row) => [row.asOf, row]));
  const rows = [...byInstant.values()].filter((row) => row.asOf < asOf || row.id === snapshot.id);
  return readTrade(analysis, rows);
}
