import { setTimeout as sleep } from 'node:timers/promises';
import { LIVE_SOURCE, liveDate, liveSession, liveSnapshotsBy } from '../engine/simulate/live-session.ts';
import type { ExchangeDate } from '../engine/units.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import { clearSampleMarket } from '../store/sample-market.ts';

/** How often the clock is looked at: a snapshot is at most so late. */
const GLANCE_MS = 5_000;
const BAR_MS = 300_000;

/** Plays the whole of one session: what has been at once, the rest as its time comes. */
async function playSession(date: ExchangeDate): Promise<void> {
  const { priorBars, sessions, snapshots } = liveSession(date);
  await clearSampleMarket(LIVE_SOURCE);
  let done = 0;
  for (const chain of snapshots) {
    while (liveDate(Date.now()) === date && liveSnapshotsBy(Date.now()) <= done) await sleep(GLANCE_MS);
    if (liveDate(Date.now()) !== date) return;
    const isClosed = (bar: { start: number }) => bar.start + BAR_MS <= chain.asOf;
    const bars = [...(done === 0 ? priorBars : []), ...(sessions[0]?.filter(isClosed) ?? []).slice(-1)];
    await ingestChainFile({
      chain,
      bars: [{ interval: '5m', bars }],
      format: 'sample',
      rejected: [],
      flags: {},
    });
    done++;
  }
}

/** Plays a made-up SPY session into every whole trading day, in exchange time, until the process is ended. */
process.on('disconnect', () => process.exit(0));
let played: ExchangeDate | null = null;
for (;;) {
  const now = Date.now();
  const date = liveDate(now);
  if (date !== null && date !== played && liveSnapshotsBy(now) > 0) {
    await playSession(date);
    played = date;
  }
  await sleep(GLANCE_MS);
}
