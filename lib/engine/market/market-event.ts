import type { Dollars, ExchangeDate } from '../units.ts';

/** Cash per share; `date` is the ex-date: who holds before that day's open is paid. */
export interface DividendEvent {
  readonly kind: 'dividend';
  readonly date: ExchangeDate;
  readonly amount: Dollars;
  /** ISO 4217, e.g. USD. */
  readonly currency: string;
  readonly status: 'declared' | 'estimated';
}

/** An earnings report; `date` is the exchange date of the announcement. */
export interface EarningsEvent {
  readonly kind: 'earnings';
  readonly date: ExchangeDate;
  readonly timing: 'before_open' | 'during' | 'after_close' | 'unknown';
  readonly status: 'confirmed' | 'estimated';
}

/** A dated event of an underlying. */
export type MarketEvent = DividendEvent | EarningsEvent;
