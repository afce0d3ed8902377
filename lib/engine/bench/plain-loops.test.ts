import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { chainCarry } from '../exposure/chain-carry.ts';
import { exposureOf } from '../exposure/exposure-of.ts';
import { normalCumulative } from '../math/normal-distribution.ts';
import type { OptionGreeks } from '../pricing/greeks.ts';
import { greeksColumns } from '../pricing/greeks-columns.ts';
import { impliedVolatilityColumn } from '../pricing/implied-volatility-column.ts';
import { benchChain } from './bench-chain.ts';
import { plainAnalysis } from './plain-analysis.ts';
import { plainForwards } from './plain-forward.ts';
import { plainGreeksColumn } from './plain-greeks.ts';
import { plainNormal } from './plain-normal.ts';
import { plainFlips, plainProfile } from './plain-profile.ts';
import { plainVolatilityColumn } from './plain-volatility.ts';

const made = benchChain(1_200, 'european');
const { chain, input, price } = made;
const book = openBook(chain, DEFAULT_ASSUMPTIONS);
const report = exposureOf(book, DEFAULT_ASSUMPTIONS);

describe('a plain loop gives what the engine gives, so that their times compare', () => {
  test('normal distribution', () => {
    for (let x = -10; x <= 10; x += 0.03125)
      expect(Math.abs(plainNormal(x) - normalCumulative(x))).toBeLessThan(2e-15);
  });

  test('greeks', () => {
    const { reason, ...columns } = greeksColumns(input);
    expect(reason.every((code) => code === 0)).toBe(true);
    const plain = plainGreeksColumn(input);
    for (const name of Object.keys(columns) as (keyof OptionGreeks)[]) {
      const largest = columns[name].reduce((most, v) => Math.max(most, Math.abs(v)), 0);
      plain.forEach((row, i) => {
        expect(Math.abs(row[name] - (columns[name][i] ?? 0)), name).toBeLessThan(1e-12 * largest);
      });
    }
  });

  test('implied volatility, wherever the price tells it', () => {
    const rows = { ...input, price };
    const plain = plainVolatilityColumn(rows);
    const { volatility } = impliedVolatilityColumn(rows);
    const { vegaPerPoint } = greeksColumns(input);
    let compared = 0;
    plain.forEach((own, i) => {
      if (!((vegaPerPoint[i] ?? 0) > 1e-4)) return;
      compared++;
      expect(Math.abs(own - (volatility[i] ?? 0))).toBeLessThan(1e-8);
    });
    expect(compared).toBeGreaterThan(600);
  });

  test('profile and flips', () => {
    const plainBook = {
      ...input,
      volatility: book.contracts.volatility,
      rate: book.contracts.rate,
      dividendYield: book.contracts.dividendYield,
      size: chain.columns.openInterest,
    };
    const { spots, netGex } = report.profile;
    const largest = Math.max(...netGex.map(Math.abs));
    plainProfile(plainBook, spots).forEach((own, j) => {
      expect(Math.abs(own - (netGex[j] ?? 0))).toBeLessThan(1e-10 * largest);
    });
    const flips = plainFlips(plainBook, spots);
    expect(flips.length).toBe(report.gammaFlip.all.length);
    flips.forEach((level, j) => {
      expect(Math.abs(level - (report.gammaFlip.all[j] ?? 0))).toBeLessThan(1e-6 * chain.spot);
    });
  });

  test('forwards, within a cent or so: the line is another one', () => {
    const carry = chainCarry(chain, DEFAULT_ASSUMPTIONS);
    plainForwards(chain).forEach((own, e) => {
      expect(Math.abs(own - (carry[e]?.forward ?? 0))).toBeLessThan(0.05);
    });
  });

  test('an analysis', () => {
    const plain = plainAnalysis(made, chain.columns, report.profile.spots);
    expect(Math.abs(plain.net - report.netGex)).toBeLessThan(1e-3 * report.grossGex);
    expect(plain.flips.length).toBe(report.gammaFlip.all.length);
    expect(plain.profile.length).toBe(150);
  });
});
