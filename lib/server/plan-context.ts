import 'server-only';
import { previousSession } from '../engine/market/exchange-calendar.ts';
import { addDays, exchangeDateOf } from '../engine/market/exchange-time.ts';
import type { DividendEvent } from '../engine/market/market-event.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { betaOf, type DailyClose } from '../engine/trades/beta.ts';
import type { PlanContext } from '../engine/trades/plan-of.ts';
import { readEvents } from '../store/market-events.ts';
import { readBars } from '../store/price-bars.ts';
import { latestSnapshot } from '../store/snapshots.ts';

const INDEX = 'SPY';
const YEARS_OF_CLOSES_DAYS = 2 * 365;
const YEAR_DAYS = 365;

async function dailyCloses(symbol: string, source: string, asOf: number): Promise<DailyClose[]> {
  const bars = await readBars(symbol, source, '1d', asOf - YEARS_OF_CLOSES_DAYS * 86_400_000, asOf);
  const today = previousSession(addDays(exchangeDateOf(asOf), 1)).date;
  return bars
    .map(({ start, close }) => ({ date: exchangeDateOf(start), close }))
    .filter(({ date }) => date <= today);
}

type SeriesPoint = Pick<OptionChain, 'symbol' | 'source' | 'sample' | 'asOf' | 'spot'>;

/** Beta to SPY from stored daily closes, with SPY's price; null with the reason. SPY's own is 1. */
export async function readBeta({
  symbol,
  source,
  sample,
  asOf,
  spot,
}: SeriesPoint): Promise<PlanContext['beta']> {
  if (symbol === INDEX) return { index: INDEX, indexSpot: spot, beta: 1, sessions: 0, reason: null };
  const index = await latestSnapshot(INDEX, { at: asOf, sample });
  const [own, other] = await Promise.all([
    dailyCloses(symbol, source, asOf),
    index === null ? [] : dailyCloses(INDEX, index.source, asOf),
  ]);
  return { index: INDEX, indexSpot: index?.spot ?? null, ...betaOf(own, other) };
}

/** Dividends to come of the chain's underlying; null where none was ever stored. */
async function readDividends(chain: OptionChain): Promise<DividendEvent[] | null> {
  const today = exchangeDateOf(chain.asOf);
  const events = await readEvents(chain, addDays(today, -2 * YEAR_DAYS), addDays(today, 2 * YEAR_DAYS));
  const dividends = events.filter((event) => event.kind === 'dividend');
  return dividends.length === 0 ? null : dividends.filter(({ date }) => date > today);
}

/** What a plan needs beside the chain, from the store. SPY's beta to itself is 1. */
export async function readPlanContext(chain: OptionChain, fundingRate: number | null): Promise<PlanContext> {
  const [dividends, beta] = await Promise.all([readDividends(chain), readBeta(chain)]);
  return { dividends, beta, fundingRate };
}
