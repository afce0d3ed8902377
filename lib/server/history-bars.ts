import { barGaps } from '../engine/market/bar-gaps.ts';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import type { BarInterval, PriceBar } from '../engine/market/price-bars.ts';
import { resampleBars } from '../engine/market/resample-bars.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { HistoryBars } from '../schema/history-answer.ts';
import { readBars } from '../store/price-bars.ts';
import { ApiError } from './api-error.ts';

const MAX_BARS = 20_000;
const instant = (at: EpochMilliseconds) => new Date(at).toISOString();

/** The close of the last bar's session: what comes later is not known to be missing. */
const endOf = (bars: readonly PriceBar[]) => {
  const last = bars.at(-1);
  return last === undefined ? 0 : sessionAt(last.start).closesAt;
};

interface BarsQuery {
  readonly symbol: string;
  readonly source: string;
  readonly from: EpochMilliseconds;
  readonly to: EpochMilliseconds;
}

/**
 * Stored bars of an interval; where a series has none of it, those made of its whole five-minute bars. What is missing
 * between them is listed.
 * @throws ApiError 400 for more than 20 000
 */
export async function historyBars(
  { symbol, source, from, to }: BarsQuery,
  interval: BarInterval,
): Promise<HistoryBars> {
  const stored = await readBars(symbol, source, interval, from, to);
  const isMade = stored.length === 0 && interval !== '5m' && interval !== '1m';
  const bars = isMade ? resampleBars(await readBars(symbol, source, '5m', from, to), interval) : stored;
  if (bars.length > MAX_BARS)
    throw new ApiError('invalid_request', `${bars.length} bars, at most ${MAX_BARS}`, {
      interval: 'expected a longer interval or a shorter range',
    });
  return {
    interval,
    method: isMade ? 'resampled_5m' : 'stored',
    bars: bars.map((bar) => ({ ...bar, start: instant(bar.start) })),
    gaps: barGaps(bars, interval, Math.min(to, endOf(bars))).map((gap) => ({
      ...gap,
      from: instant(gap.from),
      to: instant(gap.to),
    })),
  };
}
