import { expect, it } from 'vitest';
import { type ExitInputs, exitRules } from './exit-rules.ts';

const inputs: ExitInputs = {
  credit: 1.85,
  mark: 1.2,
  markReason: null,
  volumePace: { value: 1.3, reason: null },
  invalidation: { level: 596.85, side: 'above' },
  spot: 593.2,
  now: 1_000,
  until: 2_000,
};
const met = (over: Partial<ExitInputs> = {}) =>
  Object.fromEntries(exitRules({ ...inputs, ...over }).map((rule) => [rule.id, rule.met]));

it('holds while nothing is met', () => {
  expect(met()).toEqual({ target: false, volume_pace: false, invalidation: false, time: false });
});

it.each([
  ['the target of the first source, a mark of 0.925', { mark: 0.925 }, 'target', true],
  ['a mark just above it', { mark: 0.93 }, 'target', false],
  ['a pace of one', { volumePace: { value: 1, reason: null } }, 'volume_pace', true],
  ['an unknown pace', { volumePace: { value: null, reason: 'no curve' } }, 'volume_pace', null],
  ['an unknown mark', { mark: null }, 'target', null],
  ['a debit position', { credit: -1 }, 'target', null],
  ['spot beyond the level', { spot: 597 }, 'invalidation', true],
  ['no level', { invalidation: null }, 'invalidation', null],
  ['a put spread’s level', { invalidation: { level: 594, side: 'below' } }, 'invalidation', true],
  ['the last moment', { now: 2_000 }, 'time', true],
] as const)('reads %s', (_, over, id, expected) => {
  expect(met(over)[id]).toBe(expected);
});

it('says which input is unknown', () => {
  const [target, pace] = exitRules({
    ...inputs,
    mark: null,
    markReason: 'the 600 call has no quote',
    volumePace: { value: null, reason: 'no curve' },
  });
  expect([target?.reason, pace?.reason]).toEqual(['the 600 call has no quote', 'no curve']);
});
