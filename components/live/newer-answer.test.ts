import { expect, it } from 'vitest';
import type { LiveAnswer } from '@/lib/schema/live-answer.ts';
import { newerAnswer } from './newer-answer.ts';

const answer = (event_id: number, now: number) =>
  ({ meta: { event_id, now }, data: null }) as unknown as LiveAnswer<null>;

it('takes the answer with more events, then the later one, whichever way round', () => {
  const [old, late, more] = [answer(4, 900), answer(4, 901), answer(5, 100)];
  expect(newerAnswer(old, more)).toBe(more);
  expect(newerAnswer(more, old)).toBe(more);
  expect(newerAnswer(old, late)).toBe(late);
  expect(newerAnswer(late, old)).toBe(late);
  expect(newerAnswer(late, more)).toBe(more);
});
