import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { capitalCost, deltaMargin } from './capital-cost.ts';

describe('the second source: $40M unhedged, $20M of margin at 5 %', () => {
  const unhedged = capitalCost(deltaMargin(-40e6), 0.05, 500);
  const hedged = capitalCost(2e6, 0.05, 500);

  it('costs $2 739.73 a day; $2M costs $273.97, a tenth and not a twentieth', () => {
    expect(unhedged.margin).toBe(20e6);
    expect(unhedged.fundingPerDay.toFixed(2)).toBe('2739.73');
    expect(hedged.fundingPerDay.toFixed(2)).toBe('273.97');
    expect(unhedged.margin / hedged.margin).toBe(10);
  });

  it('earns 0.0025 % on $500 a day unhedged and 0.025 % hedged, 0.91 and 9.1 % a year', () => {
    expectClose((unhedged.return ?? 0) * 100, 0.0025, 1e-12);
    expectClose((hedged.return ?? 0) * 100, 0.025, 1e-12);
    expect(((unhedged.annualReturn ?? 0) * 100).toFixed(2)).toBe('0.91');
    expect(((hedged.annualReturn ?? 0) * 100).toFixed(1)).toBe('9.1');
  });
});

it('has no return without margin or profit', () => {
  expect(capitalCost(0, 0.05, 500)).toMatchObject({ fundingPerDay: 0, return: null, annualReturn: null });
  expect(capitalCost(1e6, 0.05, null).return).toBeNull();
  expect(() => capitalCost(-1, 0.05, null)).toThrow('margin must be zero or above, got -1');
});
