import { describe, expect, it } from 'vitest';
import type { GammaWall } from '../exposure/exposure-report.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import { type BarOf, barsOf } from '../testing/bars-builder.ts';
import { condition } from './condition.ts';
import { sessionHistory } from './session-slots.ts';
import { loopOffCheck, rsiCheck, wallSides, wallTurnoverCheck } from './trap-checks.ts';
import type { Condition, Met } from './trap-report.ts';
import { trapSides } from './trap-sides.ts';

const wallAt = (strike: number): GammaWall => ({
  strike,
  gex: 1,
  share: 1,
  distancePercent: strike - 100,
  expiringShare: 0,
  volumeOi: null,
});
const move = { dollars: 2, percent: 2, expiry: '2026-11-17', volatility: 0.3 };
const busy = (strike: number, right: 'call' | 'put', ratio: number) => ({
  strike,
  right,
  ratio,
  volume: ratio * 100,
  openInterest: 100,
});
const history = (bar: BarOf) =>
  sessionHistory(
    { sessionBars: barsOf('2026-11-16', bar), priorBars: [], earlier: [] },
    { asOf: exchangeInstant('2026-11-16', 960), spot: 100 },
  );
const rising = history((slot) => ({ close: 90 + slot / 8 + (slot % 2) }));
const falling = history((slot) => ({ close: 110 - slot / 8 + (slot % 2) }));
const withMet = (...met: Met[]): Condition[] =>
  met.map((one) =>
    condition(
      {
        id: 'volume',
        name: '',
        value: one === null ? null : 1,
        unit: 'times',
        operator: '>',
        threshold: 0,
        reason: null,
      },
      one,
    ),
  );
const off = withMet(true, false, true, false);

describe('trapSides', () => {
  it('checks V/OI, distance, RSI and the loop at the nearer wall', () => {
    const exposure = { spot: 100, callWall: wallAt(101), putWall: wallAt(97) };
    const [near, far] = trapSides(exposure, move, [busy(101, 'call', 2.3), busy(97, 'put', 9)], rising, off);
    expect([near.side, far?.side]).toEqual(['call', 'put']);
    expect(near.checks.map(({ name, value, met }) => [name, value, met])).toEqual([
      ['V/OI at 101 calls', 2.3, true],
      ['Distance to 101', 0.5, true],
      ['RSI (15m)', expect.any(Number), true],
      ['Loop not active', 2, true],
    ]);
    expect(far?.checks.map(({ met }) => met)).toEqual([true, false, false, true]);
  });

  it('puts the farther side first when only that one is armed', () => {
    const exposure = { spot: 100, callWall: wallAt(100), putWall: wallAt(99.5) };
    const both = [busy(100, 'call', 3), busy(99.5, 'put', 3)];
    expect(trapSides(exposure, move, both, falling, off)[0].side).toBe('put');
    expect(trapSides(exposure, move, both, rising, off)[0].side).toBe('call');
  });

  it('puts the farther side first when only an unknown keeps it from being armed', () => {
    const exposure = { spot: 100, callWall: wallAt(100), putWall: wallAt(99.5) };
    const unread = [busy(100, 'call', 3)];
    expect(trapSides(exposure, move, unread, falling, off).map(({ side }) => side)).toEqual(['put', 'call']);
    expect(trapSides(exposure, move, unread, rising, off)[0].side).toBe('call');
    const noRsi = history(() => null);
    expect(trapSides(exposure, move, [busy(100, 'call', 1)], noRsi, off)[0].side).toBe('put');
    expect(trapSides(exposure, move, [], noRsi, off)[0].side).toBe('call');
  });

  it.each([
    [100.99, true],
    [101, true],
    [101.01, false],
    [99, true],
    [98.99, false],
  ])('a wall at %d is within 0.5 expected moves of 100: %s', (strike, met) => {
    const [near] = trapSides({ spot: 100, callWall: wallAt(strike), putWall: null }, move, [], rising, off);
    expect(near.checks[1]?.met).toBe(met);
  });

  it('is unknown with reasons where nothing is there', () => {
    const [near] = trapSides(
      { spot: 100, callWall: null, putWall: null },
      null,
      null,
      history(() => null),
      off,
    );
    expect(near.wall).toBeNull();
    expect(near.checks.slice(0, 3).map(({ met, reason }) => [met, reason])).toEqual([
      [null, 'no strike within 20 % of spot has gamma'],
      [null, 'no strike within 20 % of spot has gamma'],
      [null, '0 closed 15-minute bars without a gap or possible split, 15 needed'],
    ]);
    const exposure = { spot: 100, callWall: wallAt(101), putWall: null };
    const [bare] = trapSides(
      exposure,
      null,
      [],
      history(() => ({ close: 100 })),
      off,
    );
    expect(bare.checks.slice(0, 3).map(({ reason }) => reason)).toEqual([
      'the chain carries no volume at the wall',
      'no expected move: the next expiration has no volatility',
      'price has not moved',
    ]);
  });
});

it('wallSides sorts by distance from spot', () => {
  const sides = (spot: number) => wallSides(spot, wallAt(105), wallAt(95)).map(({ side }) => side);
  expect([sides(104), sides(96)]).toEqual([
    ['call', 'put'],
    ['put', 'call'],
  ]);
  expect(wallSides(100, null, wallAt(95))).toHaveLength(1);
});

it.each([
  ['call', 65.01, true, 0.01],
  ['call', 65, false, 0],
  ['call', 64.99, false, -0.01],
  ['put', 34.99, true, 0.01],
  ['put', 35, false, 0],
  ['put', 35.01, false, -0.01],
] as const)('rsiCheck, %s side, RSI %d: met %s', (side, rsi, met, past) => {
  const check = rsiCheck(side, rsi, 20);
  expect(check.met).toBe(met);
  expect(check.distance).toBeCloseTo(past, 10);
});

it.each([
  [1.99, false],
  [2, false],
  [2.01, true],
])('wallTurnoverCheck reads the wall’s own side: V/OI %d met %s', (ratio, met) => {
  const rows = [busy(101, 'put', 9), busy(100, 'call', 9), busy(101, 'call', ratio)];
  expect(wallTurnoverCheck({ side: 'call', wall: wallAt(101) }, rows, 2)).toMatchObject({
    name: 'V/OI at 101 calls',
    value: ratio,
    met,
  });
});

it('loopOffCheck is unknown only while an unknown condition decides', () => {
  expect(loopOffCheck(withMet(true, true, true, true), null)).toMatchObject({ met: false, value: 4 });
  expect(loopOffCheck(withMet(true, true, true, false), null)).toMatchObject({ met: true, value: 3 });
  expect(loopOffCheck(withMet(true, true, true, null), null)).toMatchObject({ met: null, value: null });
  expect(loopOffCheck(withMet(true, null, false, null), null)).toMatchObject({
    met: true,
    value: 1,
    reason: null,
  });
  const four = withMet(true, true, true, true);
  expect(loopOffCheck(four, 'loop_active')).toMatchObject({ met: false, held: false });
  expect(loopOffCheck(four, 'exhaustion')).toMatchObject({
    met: true,
    held: true,
    name: 'Loop ended by an exit',
  });
});
