import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatCompact,
  formatDate,
  formatDayYear,
  formatDollars,
  formatNumber,
  formatPercent,
  formatPrice,
  formatShare,
  formatStrike,
} from './format.ts';

describe('format', () => {
  it('keeps three significant figures of money, with a true minus', () => {
    expect(formatDollars(-1_420_000_000)).toBe('−$1.42B');
    expect(formatDollars(600_400_000)).toBe('$600M');
    expect(formatDollars(12_345)).toBe('$12.3K');
    expect(formatDollars(999_600)).toBe('$1.00M');
    expect(formatDollars(315)).toBe('$315');
    expect(formatDollars(0)).toBe('$0');
    expect(formatDollars(92.5)).toBe('$92.50');
    expect(formatCompact(403_237, { signed: true })).toBe('+403K');
  });

  it('signs changes and never writes a negative zero', () => {
    expect(formatPrice(3.56, { signed: true })).toBe('+3.56');
    expect(formatPrice(-0.001)).toBe('0.00');
    expect(formatNumber(-18_900)).toBe('−18,900');
  });

  it('puts a narrow no-break space before the percent sign', () => {
    expect(formatPercent(-1.4189, { signed: true })).toBe('−1.42\u202f%');
    expect(formatShare(0.1432)).toBe('14\u202f%');
  });

  it('writes strikes as listed', () => {
    expect([595, 592.5, 11_650, 0.625].map(formatStrike)).toEqual(['595', '592.5', '11,650', '0.625']);
  });

  it('shows exchange time whatever the zone of the machine', () => {
    const at = Date.parse('2026-11-16T19:35:00Z');
    expect(formatClock(at)).toBe('14:35');
    expect(formatDayYear(at)).toBe('Mon 16 Nov 2026');
    expect(formatDate('2026-07-03')).toBe('Fri 3 Jul');
    expect(formatDate('2025-09-25')).toBe('Thu 25 Sep');
    expect(formatDate('2026-09-18')).toBe('Fri 18 Sep');
  });
});
