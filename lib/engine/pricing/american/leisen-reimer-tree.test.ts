import { describe, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { americanCases, termsOf } from '../../testing/vectors.ts';
import { europeanGreeks } from '../greeks.ts';
import { leisenReimerTree } from './leisen-reimer-tree.ts';

describe('leisenReimerTree', () => {
  test('comes within 2e-4 of the strike of the reference values', () => {
    for (const c of americanCases.filter((_, i) => i % 8 === 0)) {
      const { price, delta } = leisenReimerTree({ ...termsOf(c), volatility: c.sigma }, 401);
      expectClose(price / c.K, c.price / c.K, 2e-4, c.id);
      expectClose(delta, c.delta, 5e-3, c.id);
    }
  });

  test('is the European value where early exercise never pays', () => {
    const o = { spot: 104, strike: 100, years: 0.6, volatility: 0.3, rate: -0.02, dividendYield: 0.01 };
    const tree = leisenReimerTree({ right: 'put', ...o }, 401);
    const exact = europeanGreeks({ right: 'put', ...o });
    expectClose(tree.price, exact.price, 1e-4);
    expectClose(tree.delta, exact.delta, 1e-3);
    expectClose(tree.gamma, exact.gamma, 1e-4);
  });
});
