import type { EpochMilliseconds, Years } from '../units.ts';
import { sessionAt } from './exchange-calendar.ts';

const YEAR_MS = 365 * 86_400_000;

/** The instant a chain is priced at: its own, but never after the close of the session it belongs to. */
export const pricingInstant = (asOf: EpochMilliseconds): EpochMilliseconds =>
  Math.min(asOf, sessionAt(asOf).closesAt);

/** Years from the pricing instant to settlement: milliseconds / (365 · 86 400 000), never below zero, no floor of a day. */
export const yearsToSettlement = (asOf: EpochMilliseconds, settlesAt: EpochMilliseconds): Years =>
  Math.max(0, settlesAt - pricingInstant(asOf)) / YEAR_MS;

/** Whether a contract has expired, judged by `asOf` itself. */
export const hasExpired = (asOf: EpochMilliseconds, settlesAt: EpochMilliseconds): boolean =>
  settlesAt <= asOf;
