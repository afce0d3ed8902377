import type { PriceBar } from '../market/price-bars.ts';

/** Daily variances of log prices from daily bars, oldest first; the first bar only gives its close to the second. */
type Bars = readonly Pick<PriceBar, 'open' | 'high' | 'low' | 'close'>[];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Σ(x − x̄)²/(n − 1): NaN below two values. */
function sampleVariance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

const pairs = (bars: Bars) => bars.slice(1).map((bar, i) => ({ bar, before: bars[i] ?? bar }));

/** Sample variance of ln(close/previous close). Overnight moves count; a drift of the window does not. */
export const closeToCloseVariance = (bars: Bars): number =>
  sampleVariance(pairs(bars).map(({ bar, before }) => Math.log(bar.close / before.close)));

/**
 * Mean of ln(high/low)²/(4 ln 2): five times as efficient without drift and jumps, blind to overnight moves.
 * Source: M. Parkinson, Journal of Business 53, 1980.
 */
export const parkinsonVariance = (bars: Bars): number =>
  mean(bars.slice(1).map(({ high, low }) => Math.log(high / low) ** 2)) / (4 * Math.LN2);

/** Rogers and Satchell's variance within sessions, free of drift: mean of ln(H/C)·ln(H/O) + ln(L/C)·ln(L/O). */
const rogersSatchellVariance = (bars: Bars): number =>
  mean(
    bars
      .slice(1)
      .map(
        ({ open, high, low, close }) =>
          Math.log(high / close) * Math.log(high / open) + Math.log(low / close) * Math.log(low / open),
      ),
  );

/**
 * σ² = σ²(overnight) + k·σ²(open to close) + (1 − k)·σ²(Rogers-Satchell), k = 0.34/(1.34 + (n + 1)/(n − 1)), the first
 * two as sample variances of ln(open/previous close) and ln(close/open): drift-free, overnight moves included.
 * Source: D. Yang and Q. Zhang, Journal of Business 73, 2000.
 */
export function yangZhangVariance(bars: Bars): number {
  const days = pairs(bars);
  const n = days.length;
  const k = 0.34 / (1.34 + (n + 1) / (n - 1));
  const overnight = sampleVariance(days.map(({ bar, before }) => Math.log(bar.open / before.close)));
  const session = sampleVariance(days.map(({ bar }) => Math.log(bar.close / bar.open)));
  return overnight + k * session + (1 - k) * rogersSatchellVariance(bars);
}
