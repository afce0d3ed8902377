import { expect, test } from 'vitest';
import { CALL, type OptionChain } from '../market/option-chain.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { sampleSession } from './sample-session.ts';

/**
 * The session's story, read off chains and bars by plain loops: vendor gamma, naive signs, no engine.
 * Times are exchange time, `HH:MM`.
 */
const { snapshots, priorBars, sessionBars } = sampleSession();
const chains = [...snapshots];
const stepAt = (time: string) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 570) / 5;
const between = (from: string, to: string) => (_: unknown, step: number) =>
  step >= stepAt(from) && step <= stepAt(to);

function readingOf(chain: OptionChain) {
  const { strike, right, vendorGamma, openInterest, volume } = chain.columns;
  const sides = [new Map<number, number>(), new Map<number, number>()] as const;
  const traded = new Map<number, { volume: number; openInterest: number }>();
  const wall = { volume: 0, openInterest: 0 };
  let net = 0;
  for (let i = 0; i < strike.length; i++) {
    const [k, isCall] = [strike[i] ?? Number.NaN, right[i] === CALL];
    const gamma = vendorGamma[i] ?? Number.NaN;
    const gex = Number.isNaN(gamma) ? 0 : gamma * (openInterest[i] ?? 0) * chain.spot ** 2;
    const side = isCall ? sides[0] : sides[1];
    side.set(k, (side.get(k) ?? 0) + gex);
    net += isCall ? gex : -gex;
    const both = traded.get(k) ?? { volume: 0, openInterest: 0 };
    for (const sum of isCall && k === 595 ? [both, wall] : [both]) {
      sum.volume += volume[i] ?? 0;
      sum.openInterest += openInterest[i] ?? 0;
    }
    traded.set(k, both);
  }
  const largest = (side: ReadonlyMap<number, number>) => [...side].sort((a, b) => b[1] - a[1])[0]?.[0];
  const others = [...traded].filter(([k]) => k % 5 === 0 && k !== 595 && Math.abs(k / chain.spot - 1) < 0.03);
  return {
    net,
    callWall: largest(sides[0]),
    putWall: largest(sides[1]),
    volumeOi: wall.volume / wall.openInterest,
    otherVolumeOi: Math.max(...others.map(([, sum]) => sum.volume / sum.openInterest)),
  };
}

/** Wilder's 14-period RSI of 15-minute closes, over full bars up to each snapshot. */
function rsiBySnapshot(bars: readonly PriceBar[]): number[] {
  const closes = bars.map((bar) => bar.close).filter((_, i) => i % 3 === 2);
  let [gain, loss] = [0, 0];
  const byBar = closes.map((close, i) => {
    const move = close - (closes[i - 1] ?? close);
    gain += (Math.max(0, move) - gain) / 14;
    loss += (Math.max(0, -move) - loss) / 14;
    return 100 - 100 / (1 + gain / loss);
  });
  return chains.map((_, step) => byBar[Math.floor((priorBars.length + step) / 3) - 1] ?? Number.NaN);
}

const readings = chains.map(readingOf);
const rsi = rsiBySnapshot([...priorBars, ...sessionBars]);

test('the book is short gamma all day, between −$1 and −$3.8 billion per 1 %', () => {
  expect(Math.max(...readings.map((r) => r.net))).toBeLessThan(-1e9);
  expect(Math.min(...readings.map((r) => r.net))).toBeGreaterThan(-3.8e9);
  expect(readings.filter((r) => r.net < -3.5e9).length).toBeLessThan(12);
});

test('call wall at 595 and put wall at 585 in every snapshot', () => {
  expect(new Set(readings.map((r) => `${r.callWall} ${r.putWall}`))).toEqual(new Set(['595 585']));
});

test('V/OI at the 595 calls crosses 1 around midday and 2 in the early afternoon, other walls stay below', () => {
  const crossed = (level: number) => readings.findIndex((r) => r.volumeOi > level);
  expect(readings[0]?.volumeOi).toBe(0);
  expect(crossed(1)).toBeGreaterThanOrEqual(stepAt('11:45'));
  expect(crossed(1)).toBeLessThanOrEqual(stepAt('12:30'));
  expect(crossed(2)).toBeGreaterThanOrEqual(stepAt('13:30'));
  expect(crossed(2)).toBeLessThanOrEqual(stepAt('14:15'));
  expect(readings.at(-1)?.volumeOi).toBeGreaterThan(2.4);
  expect(readings.at(-1)?.volumeOi).toBeLessThan(2.8);
  for (const r of readings.slice(0, crossed(2))) expect(r.otherVolumeOi).toBeLessThan(2);
});

test('RSI(15m) is neutral into the afternoon, above 65 from about 14:15 to 15:10, and falls back', () => {
  const above = rsi.map((value, step) => (value > 65 ? step : -1)).filter((step) => step >= 0);
  expect(above[0]).toBe(stepAt('14:15'));
  expect(above.at(-1)).toBeLessThanOrEqual(stepAt('15:15'));
  expect(above.length).toBeGreaterThanOrEqual(10);
  expect(Math.max(...rsi)).toBeLessThan(73);
  expect(Math.min(...rsi)).toBeGreaterThan(30);
  expect(rsi.at(-1)).toBeLessThan(63);
});

test('spot comes within 70 cents to two dollars of the wall while RSI is high, never through it', () => {
  const spots = chains.map((chain) => chain.spot);
  const late = spots.filter(between('14:20', '15:00'));
  expect(Math.min(...late)).toBeGreaterThan(593);
  expect(Math.max(...spots)).toBe(Math.max(...late));
  expect(Math.max(...spots)).toBeGreaterThan(593.9);
  expect(Math.max(...spots)).toBeLessThan(594.5);
  expect(spots[stepAt('15:30')]).toBeLessThan(592.7);
  expect(spots.at(-1)).toBe(593.3);
});

test('no move of 0.3 % in 30 minutes, and 30-minute volume 0.8 to 1.9 times its usual: the loop stays off', () => {
  for (let step = 6; step <= 78; step++) {
    const [from, to] = [chains[step - 6]?.spot ?? Number.NaN, chains[step]?.spot ?? Number.NaN];
    expect(Math.abs(to / from - 1)).toBeLessThan(0.003);
    const usual = Array.from({ length: 20 }, (_, day) =>
      priorBars.slice(78 * day + step - 6, 78 * day + step),
    );
    const shares = (bars: readonly PriceBar[]) =>
      bars.reduce((sum, bar) => sum + (bar.volume ?? Number.NaN), 0);
    const ratio = shares(sessionBars.slice(step - 6, step)) / (shares(usual.flat()) / 20);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.9);
  }
});
