import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { arbitraryRows } from '../testing/arbitrary-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { openBook } from './chain-book.ts';
import { contractExposure, exposureTotals } from './contract-exposure.ts';
import { exposureGrid } from './exposure-grid.ts';

function gridOf(rows: Parameters<typeof testChain>[0]) {
  const book = openBook(testChain(rows), DEFAULT_ASSUMPTIONS);
  const exposure = contractExposure(book, 'naive');
  return { grid: exposureGrid(book, exposure), exposure, totals: exposureTotals(exposure) };
}

describe('exposureGrid', () => {
  it('sums to net GEX with what lies outside it', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const { grid, totals } = gridOf(rows);
        const cells = grid.netGex.flat().reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
        expectClose(cells + grid.restGex, totals.netGex, 1e-9 * Math.max(1, totals.grossGex));
      }),
    );
  });

  it('shows the 17 strikes nearest to spot, highest first, and leaves a cell without contracts empty', () => {
    const strikes = Array.from({ length: 30 }, (_, i) => 90 + i);
    const rows = strikes.map((strike) => contractRow({ strike, vendorVolatility: 0.2 }));
    const { grid } = gridOf([
      ...rows,
      contractRow({ strike: 100, date: '2026-12-18', vendorVolatility: 0.2 }),
    ]);
    expect(grid.strikes).toEqual(Array.from({ length: 17 }, (_, i) => 108 - i));
    expect(grid.expiries).toEqual(['2026-11-20', '2026-12-18']);
    expect(grid.netGex[7]?.[1]).toBeNull();
    expect(grid.netGex[8]?.[1]).toBeGreaterThan(0);
    expect(grid.restGex).toBeGreaterThan(0);
  });

  it('puts both rights of a strike and date into one cell', () => {
    const both = (['call', 'put'] as const).map((right) =>
      contractRow({ right, openInterest: right === 'call' ? 3 : 5, vendorVolatility: 0.2 }),
    );
    const { grid, totals } = gridOf(both);
    expect(grid.netGex).toEqual([[totals.netGex]]);
    expect(totals.netGex).toBeLessThan(0);
  });
});
