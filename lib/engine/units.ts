/** Unit aliases: they document signatures; the compiler treats them as numbers. */

/** ISO 8601 in UTC with milliseconds: how reports and answers write an instant. */
export type IsoInstant = string;
/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMilliseconds = number;
/** Calendar date in exchange time, `YYYY-MM-DD`. */
export type ExchangeDate = string;
/** Milliseconds / (365 · 86 400 000). */
export type Years = number;
/** Annualised lognormal volatility, 0.20 = 20 %. */
export type AnnualVolatility = number;
/** Continuously compounded, 0.05 = 5 %. */
export type ContinuousRate = number;
/** US dollars. */
export type Dollars = number;
/** Dollars of delta to trade per 1 % move of the underlying. */
export type DollarsPerOnePercent = number;
/** Percent, 1.5 = 1.5 %. */
export type Percent = number;
/** A fraction of one, 0.25 = 25 %. */
export type Share = number;
/** Shares of the underlying, signed. */
export type Shares = number;
