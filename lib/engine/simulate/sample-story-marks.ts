import { exchangeInstant } from '../market/exchange-time.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import type { SampleSymbol } from './sample-underlyings.ts';

/** A snapshot of the sample market, and what its inputs are made to show. */
export interface StoryMark {
  readonly shows: string;
  readonly symbol: SampleSymbol;
  readonly asOf: EpochMilliseconds;
}

const mark = (shows: string, symbol: SampleSymbol, date: ExchangeDate, time: string): StoryMark => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { shows, symbol, asOf: exchangeInstant(date, hours * 60 + minutes) };
};

/** For each regime a snapshot whose inputs match it and no earlier one of the list. */
export const SAMPLE_REGIME_MARKS: readonly StoryMark[] = [
  mark('gamma_squeeze_cascade', 'SPY', '2026-11-19', '13:00'),
  mark('flip_point_critical', 'SPY', '2026-11-20', '11:00'),
  mark('post_opex_regime_flip', 'SPY', '2026-11-20', '13:30'),
  mark('liberation_trade', 'QQQ', '2026-11-17', '14:00'),
  mark('false_floor', 'SPX', '2026-11-18', '11:00'),
  mark('explosive_continuation', 'SPY', '2026-11-17', '12:30'),
  mark('capitulation_cascade', 'NVDA', '2026-11-19', '11:00'),
  mark('zero_dte_pin', 'QQQ', '2026-11-18', '12:00'),
  mark('destination_trade', 'QQQ', '2026-11-16', '14:00'),
  mark('pin_at_call_wall', 'SPY', '2026-11-18', '10:30'),
  mark('pin_at_put_wall', 'NVDA', '2026-11-18', '15:00'),
  mark('mean_reversion_zone', 'SPX', '2026-11-17', '13:30'),
  mark('short_gamma_momentum', 'SPY', '2026-11-16', '12:00'),
  mark('neutral', 'SPX', '2026-11-16', '12:00'),
];

/** For each phase a snapshot of SPY that the session's inputs lead to. */
export const SAMPLE_PHASE_MARKS: readonly StoryMark[] = [
  mark('no_read', 'SPY', '2026-11-16', '09:45'),
  mark('quiet', 'SPY', '2026-11-16', '11:00'),
  mark('loading', 'SPY', '2026-11-16', '14:00'),
  mark('trap_armed', 'SPY', '2026-11-16', '14:35'),
  mark('loop_active', 'SPY', '2026-11-17', '11:00'),
  mark('exhaustion', 'SPY', '2026-11-17', '11:45'),
  mark('resolved', 'SPY', '2026-11-16', '15:35'),
];
