import 'server-only';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import type { TrapPage } from '../schema/trap-page.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { readBars } from '../store/price-bars.ts';
import { neighbours, sessionSnapshots } from '../store/snapshots.ts';
import type { Analysis } from './get-analysis.ts';
import { metaOf } from './meta-of.ts';
import { atOfInstant } from './view-instant.ts';

const stepTo = (asOf: number | null) => (asOf === null ? null : atOfInstant(asOf));

/** Everything the trap page draws of an analysed snapshot. */
export async function trapPageOf(analysis: Analysis, view: ViewParameters): Promise<TrapPage> {
  const { snapshot, exposure, trap } = analysis;
  const session = sessionAt(snapshot.asOf);
  const { symbol, source, asOf } = snapshot;
  const [bars, snapshots, step] = await Promise.all([
    readBars(symbol, source, '5m', session.opensAt, asOf - 5 * 60_000),
    sessionSnapshots(symbol, source, session.opensAt, asOf),
    neighbours(snapshot),
  ]);
  return {
    meta: metaOf(analysis, view),
    trap: snakeKeys(trap),
    exposure: snakeKeys(exposure),
    session: {
      date: session.date,
      opens_at: session.opensAt,
      closes_at: session.closesAt,
      half_day: session.halfDay,
    },
    bars,
    spots: snapshots.map(({ asOf: at, spot }) => ({ at, spot })),
    previous_close: snapshot.previousClose,
    step: { previous: stepTo(step.previous), next: stepTo(step.next) },
  };
}
