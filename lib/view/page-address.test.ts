import { expect, it } from 'vitest';
import { pageAddress } from './page-address.ts';

it('names the page and its subject', () => {
  expect(pageAddress('status', null)).toBe('/api/v1/pages/status');
  expect(pageAddress('trap', 'SPY')).toBe('/api/v1/pages/trap/SPY');
});

it('keeps the query as it was given, also what is given twice or makes no sense', () => {
  const query = { k: '595,600', x: undefined, basis: ['oi', 'vol&ume'], ö: '' };
  const { pathname, searchParams } = new URL(pageAddress('plan', 'SPY', query), 'http://localhost');
  expect(pathname).toBe('/api/v1/pages/plan/SPY');
  expect([...searchParams]).toEqual([
    ['k', '595,600'],
    ['basis', 'oi'],
    ['basis', 'vol&ume'],
    ['ö', ''],
  ]);
});
