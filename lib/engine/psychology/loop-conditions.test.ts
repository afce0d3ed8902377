import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import { isoInstant } from '../market/iso-instant.ts';
import { type BarOf, barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import {
  keyLevels,
  momentumCondition,
  netGexCondition,
  turnoverCondition,
  volumeCondition,
} from './loop-conditions.ts';
import { sessionHistory } from './session-slots.ts';

const DAY = '2026-11-16';
const AT = exchangeInstant(DAY, 660);
const earlier = [
  { at: AT - 600_000, spot: 100, netGex: -5e8, volumeOi: 1.5 },
  { at: AT - 300_000, spot: 100, netGex: null, volumeOi: null },
];

describe('netGexCondition', () => {
  const of = (netGex: number, grossGex: number, over = {}) =>
    netGexCondition({ netGex, grossGex }, { earlier }, { ...DEFAULT_ASSUMPTIONS, ...over });

  it('is met below the threshold, not at it', () => {
    expect(of(-1.42e9, 10e9)).toEqual({
      id: 'net_gex',
      name: 'Net GEX, 14 % of gross',
      value: -1.42e9,
      unit: 'dollars',
      operator: '<',
      threshold: -1e9,
      met: true,
      distance: 0.42e9,
      reason: null,
      leave: null,
      held: false,
      inputs: { netGex: -1.42e9, grossGex: 10e9 },
      history: [
        { at: isoInstant(AT - 600_000), value: -5e8 },
        { at: isoInstant(AT - 300_000), value: null },
      ],
    });
    expect(of(-1e9, 10e9)).toMatchObject({ met: false, distance: 0 });
    expect(of(-1e9, 10e9, { netGexThreshold: -5e8 }).met).toBe(true);
  });

  it('is unknown without gamma, and names its sign when the view shows another', () => {
    expect(of(0, 0)).toMatchObject({ value: null, met: null, distance: null });
    expect(of(0, 0).reason).toMatch(/no contract/);
    expect(of(-2e9, 10e9, { sign: 'short_all' }).name).toBe('Net GEX, 20 % of gross, naive sign');
  });
});

const historyOf = (today: BarOf, sessions = 20) =>
  sessionHistory(
    {
      sessionBars: barsOf(DAY, today, 18),
      priorBars: sessionsBefore(DAY, sessions).flatMap(({ date }) => barsOf(date, () => ({ close: 100 }))),
      earlier: [],
    },
    { asOf: AT, spot: 100 },
  );

describe('volumeCondition', () => {
  it('compares with twice the average, and keeps every half hour since 10:00', () => {
    const { met, value, distance, history } = volumeCondition(
      historyOf((slot) => ({ close: 100, volume: slot < 12 ? 1000 : 2100 })),
    );
    expect(met).toBe(true);
    expectClose(value ?? 0, 2.1, 1e-12);
    expectClose(distance ?? 0, 0.1, 1e-12);
    expect(history).toHaveLength(13);
    expect(history[0]).toEqual({ at: isoInstant(exchangeInstant(DAY, 600)), value: 1 });
    expect(history.at(-1)?.at).toBe(isoInstant(AT));
  });

  it('is unknown with too few sessions', () => {
    const got = volumeCondition(historyOf(() => ({ close: 100 }), 19));
    expect(got).toMatchObject({
      value: null,
      met: null,
      reason: '19 of 20 sessions have volume for this half hour',
    });
  });
});

describe('momentumCondition', () => {
  const climb =
    (step: number): BarOf =>
    (slot) => {
      const open = 100 + Math.max(0, slot - 12) * step;
      return { open, close: slot < 12 ? 100 : open + step, high: open + step, low: open };
    };
  const level = { name: 'call wall', level: 100.1 };

  it('is met at 0.3 % past a broken level', () => {
    const got = momentumCondition([level], [], historyOf(climb(0.051)));
    expect(got).toMatchObject({
      name: 'Momentum past 100.1',
      operator: '>=',
      threshold: 0.3,
      met: true,
      reason: null,
    });
    expectClose(got.value ?? 0, 0.306, 1e-9);
    expect(got.inputs).toMatchObject({ brokenLevel: 100.1, levelName: 'call wall', from: 100 });
    expect(momentumCondition([level], [], historyOf(climb(0.049))).met).toBe(false);
  });

  it('turns round on the way down', () => {
    const got = momentumCondition([{ name: 'put wall', level: 99.8 }], [], historyOf(climb(-0.06)));
    expect(got).toMatchObject({ operator: '<=', threshold: -0.3, met: true });
    expect(got.distance ?? 0).toBeGreaterThan(0);
  });

  it('is not met when no level is broken, unknown when one that is not known could be', () => {
    const far = { name: 'flip', level: 120 };
    expect(momentumCondition([far], [], historyOf(climb(0.06)))).toMatchObject({
      met: false,
      reason: null,
      name: 'Momentum, no break',
    });
    expect(momentumCondition([far], ['VWAP'], historyOf(climb(0.06)))).toMatchObject({
      met: null,
      reason: 'VWAP not known, no other level broken',
    });
    expect(momentumCondition([far], ['VWAP'], historyOf(climb(0.01)))).toMatchObject({
      met: false,
      reason: null,
    });
    expect(momentumCondition([level], ['VWAP'], historyOf(climb(0.06)))).toMatchObject({
      met: true,
      reason: null,
    });
  });
});

describe('turnoverCondition', () => {
  const row = { strike: 100, right: 'call' as const, volume: 23_000, openInterest: 10_000, ratio: 2.3 };

  it('needs more than 2', () => {
    expect(turnoverCondition([row], 100, { earlier })).toMatchObject({
      name: 'V/OI at 100 calls',
      met: true,
      inputs: { strike: 100, volume: 23_000, openInterest: 10_000, class: 'heavy' },
      history: [{ value: 1.5 }, { value: null }],
    });
    expect(turnoverCondition([{ ...row, ratio: 2 }], 100, { earlier }).met).toBe(false);
  });

  it('says whether volume or strikes are missing', () => {
    expect(turnoverCondition(null, 100, { earlier })).toMatchObject({
      met: null,
      reason: 'the chain carries no volume',
    });
    expect(turnoverCondition([], 100, { earlier }).reason).toMatch(/no strike within 3 %/);
  });
});

it('keyLevels names the levels there are', () => {
  const prices = { priorHigh: 101, priorLow: null, openingHigh: null, openingLow: null, vwap: 100.5 };
  const gammaFlip = { level: 97, reason: null, all: [97], cumulative: null };
  expect(keyLevels({ callWall: null, putWall: null, gammaFlip }, prices)).toEqual([
    { name: 'flip', level: 97 },
    { name: 'prior high', level: 101 },
    { name: 'VWAP', level: 100.5, moves: true },
  ]);
});
