import { expect, it } from 'vitest';
import { swipe } from './swipe.ts';

it('is a way far enough and flat enough, so that scrolling a page swipes nothing', () => {
  expect([swipe(-60, 10), swipe(60, -10), swipe(-47, 0), swipe(80, 41)]).toEqual([
    'left',
    'right',
    null,
    null,
  ]);
});
