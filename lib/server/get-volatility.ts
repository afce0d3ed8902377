import 'server-only';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { openBook } from '../engine/exposure/chain-book.ts';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import { addDays } from '../engine/market/exchange-time.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { type SurfaceReport, surfaceReport } from '../engine/volatility/surface-report.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import type { VolatilityAnswer } from '../schema/volatility-answer.ts';
import { readEvents } from '../store/market-events.ts';
import { loadSnapshot } from '../store/snapshots.ts';
import type { Analysis } from './get-analysis.ts';
import { ProcessMemo } from './process-memo.ts';

const EVENT_DAYS = 120;

const surfaces = new ProcessMemo<SurfaceReport>('surfaces', 16);

/** The volatility answer of an analysed snapshot: index, rank, realised, premium, term structure, smiles, events ahead. */
export async function volatilityOfAnalysis({
  snapshot,
  exposure,
  volatility,
}: Analysis): Promise<VolatilityAnswer> {
  const { date } = sessionAt(snapshot.asOf);
  const [surface, events] = await Promise.all([
    surfaces.get(`${snapshot.id} ${METHOD_VERSION}`, async () => {
      const { chain } = await loadSnapshot(snapshot.id);
      return surfaceReport(openBook(chain, DEFAULT_ASSUMPTIONS));
    }),
    readEvents(snapshot, date, addDays(date, EVENT_DAYS)),
  ]);
  return { ...snakeKeys({ ...volatility, ...surface }), spot: exposure.spot, events };
}
