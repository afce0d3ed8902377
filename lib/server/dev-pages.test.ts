import { expect, test } from 'vitest';
import { showsDevPages } from './dev-pages.ts';

test('pages for development are not part of a production server unless it is told so', () => {
  expect(showsDevPages({ NODE_ENV: 'production' })).toBe(false);
  expect(showsDevPages({ NODE_ENV: 'production', DEV_PAGES: 'off' })).toBe(false);
  expect(showsDevPages({ NODE_ENV: 'production', DEV_PAGES: 'on' })).toBe(true);
  expect(showsDevPages({ NODE_ENV: 'development' })).toBe(true);
});
