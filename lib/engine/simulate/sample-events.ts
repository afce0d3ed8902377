import type { DividendEvent, EarningsEvent, MarketEvent } from '../market/market-event.ts';
import type { ExchangeDate } from '../units.ts';
import type { SampleSymbol } from './sample-underlyings.ts';

/** Sessions after which NVDA reports. */
export const REPORT_DATES: readonly ExchangeDate[] = [
  '2025-11-19',
  '2026-02-25',
  '2026-05-27',
  '2026-08-26',
  '2026-11-18',
  '2027-02-24',
];
const FIRST_ESTIMATE: ExchangeDate = '2026-11-21';

const dividend = (date: ExchangeDate, amount: number): DividendEvent => ({
  kind: 'dividend',
  date,
  amount,
  currency: 'USD',
  status: date < FIRST_ESTIMATE ? 'declared' : 'estimated',
});

const report = (date: ExchangeDate): EarningsEvent => ({
  kind: 'earnings',
  date,
  timing: 'after_close',
  status: date < FIRST_ESTIMATE ? 'confirmed' : 'estimated',
});

const SPY = [
  dividend('2025-12-19', 1.71),
  dividend('2026-03-20', 1.63),
  dividend('2026-06-18', 1.72),
  dividend('2026-09-18', 1.75),
  dividend('2026-12-18', 1.77),
  dividend('2027-03-19', 1.69),
];

const QQQ = [
  dividend('2025-12-22', 0.77),
  dividend('2026-03-23', 0.72),
  dividend('2026-06-22', 0.76),
  dividend('2026-09-21', 0.78),
  dividend('2026-12-21', 0.79),
  dividend('2027-03-22', 0.75),
];

const NVDA = [
  dividend('2025-12-04', 0.01),
  dividend('2026-03-12', 0.01),
  dividend('2026-06-11', 0.01),
  dividend('2026-09-10', 0.01),
  dividend('2026-12-03', 0.01),
  ...REPORT_DATES.map(report),
];

const EVENTS: Readonly<Record<SampleSymbol, readonly MarketEvent[]>> = { SPY, SPX: [], QQQ, NVDA };

/**
 * Dividends and earnings of the sample market's year and of the months after it, oldest first. The funds' dividends
 * amount to the yields that their options are priced with.
 */
export const sampleMarketEvents = (symbol: SampleSymbol): MarketEvent[] =>
  [...EVENTS[symbol]].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
