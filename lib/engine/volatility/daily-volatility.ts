import type { AnnualVolatility, ExchangeDate } from '../units.ts';

/** The 30-day index of one session, 0.1393 = 13.93 %. */
export interface DailyVolatility {
  readonly date: ExchangeDate;
  readonly iv30: AnnualVolatility;
}
