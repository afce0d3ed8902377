import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { arbitraryRows } from '../testing/arbitrary-chain.ts';
import { testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { gexProfileCases } from '../testing/gex-profile-cases.ts';
import { openBook } from './chain-book.ts';
import { fineProfile, gammaProfile } from './gamma-profile.ts';
import { netGexAt, profileTerms } from './profile-terms.ts';

const termsOf = (chain: OptionChain) => profileTerms(openBook(chain, DEFAULT_ASSUMPTIONS), 'naive');
const gross = (terms: ReturnType<typeof termsOf>, at: number) =>
  netGexAt({ ...terms, scale: terms.scale.map(Math.abs) }, at);

describe('gammaProfile', () => {
  it.each(gexProfileCases)('$name equals the reference at its levels', ({ chain, expected }) => {
    const terms = termsOf(chain);
    const tolerance = 1e-10 * (expected.call_gex - expected.put_gex);
    expected.profile.forEach((value, j) => {
      const share = j / (expected.grid_n - 1);
      const linear = expected.grid_lo + share * (expected.grid_hi - expected.grid_lo);
      expectClose(netGexAt(terms, linear), value, tolerance, `level ${j}`);
    });
  });

  it('has at least 121 levels from 0.8 to 1.2 times spot, spot among them', () => {
    const { spots } = gammaProfile(termsOf(testChain([])));
    expect(spots.length).toBeGreaterThanOrEqual(121);
    expect(spots).toContain(100);
    expectClose(spots[0] ?? 0, 80, 0.001);
    expectClose(spots.at(-1) ?? 0, 120, 0.001);
  });

  it('equals plain evaluation of every contract at every level', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const terms = termsOf(testChain(rows));
        const { spots, netGex } = gammaProfile(terms);
        spots.forEach((spot, j) => {
          expectClose(
            netGex[j] ?? Number.NaN,
            netGexAt(terms, spot),
            1e-11 * gross(terms, 100) + 1e-11 * gross(terms, spot),
          );
        });
      }),
    );
  });

  it.each(gexProfileCases)('$name: the recurrence equals plain evaluation', ({ chain, expected }) => {
    const terms = termsOf(chain);
    const { spots, netGex } = gammaProfile(terms);
    spots.forEach((spot, j) => {
      expectClose(
        netGex[j] ?? Number.NaN,
        netGexAt(terms, spot),
        1e-10 * (expected.call_gex - expected.put_gex),
      );
    });
  });

  it.each(gexProfileCases)(
    '$name: the fine profile stays within a thousandth of the largest gross gamma',
    ({ chain }) => {
      const terms = termsOf(chain);
      const { spots, netGex } = fineProfile(terms);
      const largest = Math.max(...[...spots].map((spot) => gross(terms, spot)));
      spots.forEach((spot, j) => {
        expectClose(netGex[j] ?? Number.NaN, netGexAt(terms, spot), 1e-3 * largest);
      });
    },
  );
});
