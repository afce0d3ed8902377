import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { formatDollars, formatPercent, formatPrice } from '@/lib/view/format.ts';

type Meter = HedgeAnswer['limits']['meters'][number];
type Status = Meter['status'];
type Band = Meter['next'];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  within: 'OK',
  warning: 'Warning',
  alert: 'Alert',
  critical: 'Critical',
  breach: 'Breach',
};

export const METER_WORDS = {
  gross_delta: 'Gross delta',
  net_delta: 'Net delta, unhedged',
  gamma: 'Gamma per $1',
  vega: 'Vega per point',
} as const;

/** Band edges of each preset, percent of a limit. */
export const BAND_EDGES = { a: [45, 60, 75], b: [60, 75, 100] } as const;

export const BAND_SENTENCES = {
  a: 'Ticks: warning 45, alert 60, critical and auto-hedge 75.',
  b: 'Ticks: warning 60, alert 75, breach and auto-hedge 100.',
} as const;

/** Width of a meter's bar, percent of its track; a limit that is passed fills it. */
export const meterWidth = (use: number): number => Math.min(100, use * 100);

/** Use to a tenth of a percent, as it is compared. */
export const shareText = (use: number): string => formatPercent(use * 100, { digits: 1 });

/** How far a band is, in dollars and in price: "$7.38M to alert, at 594.98 (+1.26)". */
export function bandText(spot: number, band: Band): string {
  if (band === null) return 'auto-hedge reached';
  const prices = [band.price_above, band.price_below]
    .filter((price) => price !== null)
    .map((price) => `${formatPrice(price)} (${formatPrice(price - spot, { signed: true })})`);
  const where = prices.length === 0 ? 'no price within 10 %' : `at ${prices.join(' or ')}`;
  return `${formatDollars(band.dollars)} to ${STATUS_WORDS[band.status].toLowerCase()}, ${where}`;
}

/** "sell 21,258 shares" */
export const tradeText = (shares: number): string => {
  const size = Math.round(Math.abs(shares)).toLocaleString('en-US');
  if (size === '0') return 'nothing to trade';
  return `${shares < 0 ? 'sell' : 'buy'} ${size} shares`;
};
