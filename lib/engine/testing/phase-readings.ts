import { exchangeInstant } from '../market/exchange-time.ts';
import type { PhaseReading } from '../psychology/phase-reading.ts';

/** `09:35` on Monday 16 November 2026, in New York. */
export const atClock = (time: string, date = '2026-11-16'): number =>
  exchangeInstant(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

/** A quiet snapshot at 590 between walls at 595 and 585, expected move 4; every field can be overridden. */
export const quietReading = (time: string, over: Partial<PhaseReading> = {}): PhaseReading => ({
  id: time,
  at: atClock(time),
  spot: 590,
  netGex: -0.5e9,
  volume: 1.2,
  momentum: 0.1,
  isBroken: false,
  volumeOi: 1.1,
  pace: 1.4,
  rsi: 55,
  expectedMove: 4,
  volatilityIndex: 0.14,
  volatilityIndexBefore: 0.14,
  callWall: { strike: 595, volumeOi: 1.1, openInterest: 10_000 },
  putWall: { strike: 585, volumeOi: 0.6, openInterest: 12_000 },
  ...over,
});

/** What makes the loop active: all four conditions. */
export const LOOP_ON = { netGex: -1.5e9, volume: 2.4, momentum: 0.5, isBroken: true, volumeOi: 2.3 } as const;

/** What arms the call-side trap, 1.6 under the wall. */
export const ARMED = {
  spot: 593.4,
  netGex: -1.5e9,
  rsi: 68,
  callWall: { strike: 595, volumeOi: 2.3, openInterest: 10_000 },
} as const;
