import { describe, expect, it } from 'vitest';
import { type AnalysisContext, analyze } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { volatilityChange } from './regimes-of.ts';

const DATE = '2026-11-16';
const row = (over: Parameters<typeof contractRow>[0]) =>
  contractRow({ vendorVolatility: 0.2, date: '2026-12-18', ...over });
/** Short gamma by puts at and below spot, whose walls live for a month. */
const chain = testChain([
  row({ right: 'put', strike: 94, openInterest: 90_000 }),
  row({ right: 'put', strike: 100, openInterest: 20_000 }),
  row({ right: 'call', strike: 106, openInterest: 5_000 }),
]);

/** Price that goes one way for weeks, today at `volume` times its usual volume. */
function market(direction: 1 | -1, volume: number, over: Partial<AnalysisContext> = {}): AnalysisContext {
  const days = sessionsBefore(DATE, 60);
  let step = 0;
  const next = () => 100 - direction * 20 + direction * 0.01 * step++;
  return {
    priorBars: days.slice(-20).flatMap(({ date }) => barsOf(date, () => ({ close: next() }))),
    sessionBars: barsOf(DATE, () => ({ close: next(), volume: 1_000 * volume }), 61),
    earlier: [],
    dailyBars: days.map(({ opensAt: start }, i) => {
      const close = 100 - direction * (60 - i) * 0.3;
      return { start, open: close, high: close + 1, low: close - 1, close, volume: null };
    }),
    ...over,
  };
}
const regimeIn = (context: AnalysisContext) => analyze(chain, context, DEFAULT_ASSUMPTIONS).trap.regime;

describe('regimes past yesterday’s walls, which a search on the near side alone never reaches', () => {
  const above = { priorWalls: { callWall: 99.4, putWall: 90 } };
  const below = { priorWalls: { callWall: 112, putWall: 100.6 } };

  it('explosive continuation: 0.6 % above the prior close’s call wall', () => {
    expect(regimeIn(market(1, 1.5, above))).toMatchObject({ id: 'explosive_continuation', reason: null });
    expect(regimeIn(market(1, 1.5, { priorWalls: { callWall: 99.6, putWall: 90 } })).id).not.toBe(
      'explosive_continuation',
    );
    expect(regimeIn(market(1, 1.2, above)).id).not.toBe('explosive_continuation');
  });

  it('capitulation cascade: 0.6 % below the prior close’s put wall', () => {
    expect(regimeIn(market(-1, 2.5, below))).toMatchObject({ id: 'capitulation_cascade', reason: null });
    expect(regimeIn(market(-1, 2, below)).id).not.toBe('capitulation_cascade');
  });

  it('is open, not denied, where yesterday’s walls are not stored', () => {
    const regime = regimeIn(market(1, 1.5));
    expect(regime.id).toBeNull();
    expect(regime.reason).toContain('explosive continuation');
  });
});

describe('volatilityChange', () => {
  const history = [
    { date: '2026-11-12', iv30: 0.3 },
    { date: '2026-11-13', iv30: 0.1 },
  ];

  it('is since the close of the session before', () => {
    expect(volatilityChange(0.12, AS_OF, history).percent).toBeCloseTo(20, 10);
  });

  it('is unknown without either index', () => {
    expect(volatilityChange(null, AS_OF, history).reason).toBe('no 30-day index');
    expect(volatilityChange(0.12, AS_OF, history.slice(0, 1)).reason).toBe(
      'no 30-day index of 2026-11-13 is stored',
    );
  });
});

it('an index takes its volume from its proxy, and the gain says whose it is', () => {
  const { sessionBars, priorBars, ...rest } = market(1, 1.5);
  const bare = (bars: typeof priorBars) => bars.map((bar) => ({ ...bar, volume: null }));
  const index = { ...rest, sessionBars: bare(sessionBars), priorBars: bare(priorBars) };
  const without = analyze(chain, index, DEFAULT_ASSUMPTIONS).trap;
  expect(without.conditions[1]).toMatchObject({ value: null });
  const context = { ...index, volumeProxy: { symbol: 'SPY', sessionBars, priorBars } };
  const proxied = analyze(chain, context, DEFAULT_ASSUMPTIONS).trap;
  expect(proxied.conditions[1]?.value).toBeCloseTo(1.5, 10);
  const { volumeOf, averageDailyDollars } = proxied.loop.gainInputs;
  expect(volumeOf).toBe('SPY');
  expect(averageDailyDollars).toBeCloseTo(78 * 1000 * (sessionBars.at(-1)?.close ?? 0), 3);
});
