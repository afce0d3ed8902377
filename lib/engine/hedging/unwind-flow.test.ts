import { describe, expect, it } from 'vitest';
import { unwindFlow } from './unwind-flow.ts';

const calls = { right: 'call', contracts: 3_000, delta: 0.63, multiplier: 100 } as const;

describe('unwindFlow', () => {
  it('sells 189 000 shares when 3 000 calls come back at delta .63; 18 900 shares are 300 contracts', () => {
    expect(unwindFlow(calls, 'short_all')).toBeCloseTo(-189_000, 6);
    expect(unwindFlow({ ...calls, contracts: 300 }, 'short_all')).toBeCloseTo(-18_900, 6);
  });

  it('reverses when dealers are long the calls', () => {
    expect(unwindFlow(calls, 'naive')).toBe(-unwindFlow(calls, 'short_all'));
  });

  it('buys when puts come back, under either model', () => {
    const puts = { ...calls, right: 'put', delta: -0.63 } as const;
    expect(unwindFlow(puts, 'short_all')).toBeCloseTo(189_000, 6);
    expect(unwindFlow(puts, 'naive')).toBeCloseTo(189_000, 6);
  });

  it('trades nothing, not minus nothing, for contracts without delta', () => {
    expect(unwindFlow({ ...calls, delta: 0 }, 'short_all')).toBe(0);
  });

  it('names what it refuses', () => {
    expect(() => unwindFlow({ ...calls, contracts: 0 }, 'naive')).toThrow(
      'contracts must be above zero, got 0',
    );
    expect(() => unwindFlow(calls, 'flow')).toThrow(/^sign must be naive or short_all/);
  });
});
