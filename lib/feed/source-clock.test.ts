import { expect, test } from 'vitest';
import { SourceClock } from './source-clock.ts';

const NOON = Date.UTC(2026, 10, 20, 17);
const DAY = 86_400_000;

function clocks() {
  const state = { wall: NOON, monotonic: 5_000 };
  const pass = (ms: number) => {
    state.wall += ms;
    state.monotonic += ms;
  };
  return { state, pass, read: { wall: () => state.wall, monotonic: () => state.monotonic } };
}

test('goes on steadily while the wall clock steps backwards and forwards', () => {
  const { state, pass, read } = clocks();
  const clock = new SourceClock(read);
  pass(60_000);
  state.wall -= 30 * 60_000;
  expect(clock.now()).toBe(NOON + 60_000);
  state.wall += DAY;
  pass(1_000);
  expect(clock.now()).toBe(NOON + 61_000);
});

test.each([-DAY, DAY])(
  'a wall clock that is %i ms off is put right by the source, and the skew is told',
  (off) => {
    const { pass, read } = clocks();
    const clock = new SourceClock(read);
    expect(clock.learn(NOON - off)).toBe(-off);
    pass(10_000);
    expect(clock.now()).toBe(NOON - off + 10_000);
  },
);

test('within the seconds that a header has, the clocks agree', () => {
  const clock = new SourceClock(clocks().read);
  expect(clock.learn(NOON - 900)).toBe(-900);
  expect(clock.now()).toBe(NOON);
});
