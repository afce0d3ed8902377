import { describe, expect, it } from 'vitest';
import { displayedUse, limitStatus, limitUse, TYPICAL_LIMITS } from './risk-limits.ts';

describe('limitStatus', () => {
  it.each([
    [0.4494, 'within'],
    [0.4496, 'warning'],
    [0.5994, 'warning'],
    [0.6, 'alert'],
    [0.7494, 'alert'],
    [0.7497, 'critical'],
    [3.54, 'critical'],
  ] as const)('preset a reads %f of a limit as %s', (use, status) => {
    expect(limitStatus(use, 'a')).toEqual({ status, autoHedge: status === 'critical' });
  });

  it.each([
    [0.5994, 'within'],
    [0.5995, 'warning'],
    [0.76, 'alert'],
    [0.9994, 'alert'],
    [0.9996, 'breach'],
    [1.04, 'breach'],
  ] as const)('preset b reads %f of a limit as %s', (use, status) => {
    expect(limitStatus(use, 'b')).toEqual({ status, autoHedge: status === 'breach' });
  });
});

describe('limitUse', () => {
  it('counts long and short alike', () => {
    expect(limitUse(-25e6, TYPICAL_LIMITS.grossDelta)).toBe(0.5);
    expect(limitUse(5e6, TYPICAL_LIMITS.netDelta)).toBe(0.5);
  });

  it('is shown to a tenth of a percent', () => {
    expect([0.354, 0.48544, 0.65332, 0.7497].map(displayedUse)).toEqual([35.4, 48.5, 65.3, 75]);
  });

  it('refuses a limit of nothing', () => {
    expect(() => limitUse(1, 0)).toThrow('limit must be above zero, got 0');
  });
});
