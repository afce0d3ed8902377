import 'server-only';
import { exchangeDateOf } from '../engine/market/exchange-time.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { StatusReport, StatusRow } from '../schema/status-report.ts';
import { listSnapshots, recentImports } from '../store/snapshots.ts';
import { readSourceStates } from '../store/source-states.ts';
import { sourceRow } from './source-row.ts';
import { metricsUpkeep } from './upkeep.ts';

const RECENT_ROWS = 300;
const instant = (at: EpochMilliseconds) => new Date(at).toISOString();

type Recent = Awaited<ReturnType<typeof recentImports>>[number];

const statusRow = (s: Recent): StatusRow => ({
  id: s.id,
  symbol: s.symbol,
  source: s.source,
  as_of: instant(s.asOf),
  received_at: instant(s.receivedAt),
  format: s.format,
  contracts: s.contracts,
  accepted: s.accepted,
  rejected: s.rejected,
  flags: s.flags,
});

/** What is polled and stored, for the status page: sources and imports one by one, sample data in one line. */
export async function getStatus(): Promise<StatusReport> {
  const [states, imports, sample] = await Promise.all([
    readSourceStates(),
    recentImports(RECENT_ROWS),
    listSnapshots({ sample: true }),
  ]);
  const now = Date.now();
  const recomputed = metricsUpkeep();
  return {
    now: instant(now),
    sources: states.map((state) => sourceRow(state, now)),
    imports: imports.map(statusRow),
    recomputing: recomputed && { method_version: METHOD_VERSION, ...recomputed },
    sample: {
      snapshots: sample.length,
      sessions: [...new Set(sample.map((s) => exchangeDateOf(s.asOf)))].sort(),
    },
  };
}
