import { afterEach, describe, expect, it, vi } from 'vitest';
import { settlementInstant } from './expirations.ts';
import { hasExpired, pricingInstant, yearsToSettlement } from './year-fraction.ts';

const at = (text: string) => Date.parse(text);
const YEAR_MS = 365 * 86_400_000;
const HOUR: number = 1 / (365 * 24);

describe.each(['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia'])(
  'time to settlement, TZ=%s',
  (zone) => {
    afterEach(() => vi.unstubAllEnvs());
    const inZone = (name: string, body: () => void) =>
      it(name, () => {
        vi.stubEnv('TZ', zone);
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
        body();
      });

    inZone('runs to the last millisecond of the day of expiry', () => {
      const settles = settlementInstant('SPY', '2026-11-20');
      expect(yearsToSettlement(at('2026-11-20T15:59:59-05:00'), settles)).toBe(1000 / YEAR_MS);
      expect(yearsToSettlement(at('2026-11-20T15:59:59.999-05:00'), settles)).toBe(1 / YEAR_MS);
      expect(yearsToSettlement(at('2026-11-20T16:00:00-05:00'), settles)).toBe(0);
      expect(yearsToSettlement(at('2026-11-20T16:00:01-05:00'), settles)).toBe(0);
      expect(hasExpired(at('2026-11-20T15:59:59.999-05:00'), settles)).toBe(false);
      expect(hasExpired(at('2026-11-20T16:00:00-05:00'), settles)).toBe(true);
      expect(hasExpired(at('2026-11-20T16:00:01-05:00'), settles)).toBe(true);
    });

    inZone('ends at 13:00 on a half day', () => {
      const settles = settlementInstant('SPY', '2026-11-27');
      expect(yearsToSettlement(at('2026-11-27T12:59:59-05:00'), settles)).toBe(1000 / YEAR_MS);
      expect(hasExpired(at('2026-11-27T12:59:59-05:00'), settles)).toBe(false);
      expect(hasExpired(at('2026-11-27T13:00:00-05:00'), settles)).toBe(true);
      expect(pricingInstant(at('2026-11-27T15:00:00-05:00'))).toBe(at('2026-11-27T18:00:00Z'));
    });

    inZone('counts the hours of a weekend on which the clocks change', () => {
      const monday = (date: string) => settlementInstant('SPY', date);
      expect(yearsToSettlement(at('2026-03-06T16:00:00-05:00'), monday('2026-03-09'))).toBeCloseTo(
        71 * HOUR,
        15,
      );
      expect(yearsToSettlement(at('2026-10-30T16:00:00-04:00'), monday('2026-11-02'))).toBeCloseTo(
        73 * HOUR,
        15,
      );
    });

    inZone('prices a file taken after the close, or on a weekend, from that close', () => {
      const friday = settlementInstant('SPY', '2025-09-26');
      expect(pricingInstant(at('2025-09-25T21:05:00-04:00'))).toBe(at('2025-09-25T20:00:00Z'));
      expect(yearsToSettlement(at('2025-09-25T21:05:00-04:00'), friday)).toBeCloseTo(24 * HOUR, 15);
      expect(pricingInstant(at('2025-09-28T15:00:00Z'))).toBe(friday);
      expect(pricingInstant(at('2025-09-25T12:00:00-04:00'))).toBe(at('2025-09-25T16:00:00Z'));
    });
  },
);

it('has an AM contract expired in the afternoon, and a PM one of the same date alive', () => {
  const noon = at('2026-12-18T12:00:00-05:00');
  expect(hasExpired(noon, settlementInstant('SPX', '2026-12-18'))).toBe(true);
  expect(hasExpired(noon, settlementInstant('SPXW', '2026-12-18'))).toBe(false);
});
