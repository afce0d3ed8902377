import { describe, expect, it } from 'vitest';
import { armedPlan, tradePoint } from '../testing/armed-plan.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { quotedChain } from '../testing/quoted-chain.ts';
import { armedTrade, pathQuotes, planLegs } from '../trades/armed-trade.ts';
import { type LegReading, readLegs, wholeReading } from '../trades/leg-reading.ts';
import { pathReport } from '../trades/path-report.ts';
import { tradeEnd } from '../trades/trade-end.ts';
import { explainFigure } from './explain-figure.ts';
import type { ExplainedAnalysis } from './explanation.ts';

const MARKETS = [
  [593.42, 0.14],
  [594.1, 0.138],
  [592.8, 0.142],
] as const;
const legs = planLegs(armedPlan);
const points = MARKETS.map(([spot], n) => tradePoint(n * 12, { spot }));

/** The first source's plan over two hourly steps, quoted at one volatility each. */
function tradeOf() {
  let previous: LegReading | null = null;
  const readings = MARKETS.map(([spot, volatility], n) => {
    const asOf = points[n]?.asOf ?? 0;
    const chain = quotedChain({
      ...{ header: { asOf }, spot, volatility, strikes: [590, 595, 600], dates: ['2026-11-20'] },
    });
    const whole = wholeReading(readLegs(chain, legs, { rate: null, dividendYield: null }, previous));
    if ('reason' in whole) throw new Error(whole.reason);
    previous = whole;
    return { id: `s${n}`, whole };
  });
  return armedTrade({
    plan: armedPlan,
    points,
    end: tradeEnd(armedPlan, points),
    mark: { mid: 1.6, natural: 1.64, reason: null },
    attribution: {
      path: pathReport(legs, { readings, skipped: [] }, 'mid'),
      quotes: pathQuotes(readings),
      reason: null,
    },
  });
}

const trade = tradeOf();
/** Figures of a trade need its report alone. */
const analysis = { trade: { trade, reason: null } } as unknown as ExplainedAnalysis;
const explain = (path: string) => explainFigure(`trade.${path}`, analysis);

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const numbersOf = (node: unknown, path = ''): { path: string; value: number }[] => {
  if (typeof node === 'number') return [{ path, value: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) =>
    numbersOf(child, `${path}${path === '' ? '' : '.'}${snake(key)}`),
  );
};
/** Inputs of other figures, or read off a chain as they are; legs are attributed in the API alone. */
const UNEXPLAINED =
  /^(legs|quotes|exits|unread|since|until)\.|^attribution\.(by_leg|from|to|skipped)\.|\.(spot|mark)$/;

describe('figures of the armed trade', () => {
  it('explains every number of the report with its own value, or it is an input of another one', () => {
    const numbers = numbersOf(trade).filter(
      ({ path }) => !UNEXPLAINED.test(path) || /revaluation\.spot$|^mark\./.test(path),
    );
    const own = numbers.filter(({ path }) => !/^(legs|quotes|exits|attribution\.by_leg)\./.test(path));
    expect(own.length).toBeGreaterThan(45);
    for (const { path, value } of own) {
      const explanation = explain(path);
      expect(explanation?.value, path).toBe(value);
      expect(explanation?.title, path).not.toMatch(/_|undefined/);
      expect(explanation?.formula, path).not.toMatch(/^$|undefined/);
      expectPlainJson(explanation);
    }
  });

  it('says whose gain every P&L is', () => {
    for (const path of ['attribution.actual', 'attribution.greeks.vega', 'actual_natural'])
      expect(explain(path)?.sign, path).toContain('plus means that its seller gains');
  });

  it('gives the market at both ends: spot, quotes, volatility and time of each leg', () => {
    const inputs = explain('attribution.steps.1.revaluation.volatility')?.inputs ?? [];
    expect(inputs).toContainEqual({ name: 'Spot at first', value: 594.1, unit: 'price' });
    expect(inputs).toContainEqual({ name: 'Spot at last', value: 592.8, unit: 'price' });
    const volatility = inputs.find(({ name }) => name === '595 call at last, volatility')?.value;
    expect(Number(volatility)).toBeCloseTo(0.142, 3);
  });

  it('adds up the path: after its last step the running sum is the whole', () => {
    const { actual, revaluation } = trade.attribution ?? { actual: Number.NaN, revaluation: { spot: 0 } };
    expect(explain('attribution.cumulative.0.actual')?.value).toBe(0);
    expect(explain('attribution.cumulative.2.actual')?.value).toBe(actual);
    expect(explain('attribution.cumulative.2.spot')?.value).toBe(revaluation.spot);
  });

  it.each(['attribution.cumulative.3.actual', 'attribution.cumulative.1.nothing', 'status', 'legs'])(
    'knows no figure %s',
    (path) => {
      expect(explain(path)).toBeNull();
    },
  );

  it('knows none where no trade was read', () => {
    for (const own of [null, { trade: null, reason: 'no trap was armed' }])
      expect(explainFigure('trade.attribution.actual', { ...analysis, trade: own })).toBeNull();
  });
});
