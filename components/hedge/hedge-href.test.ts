import { expect, it } from 'vitest';
import { parseHedgeParameters } from '@/lib/schema/hedge-parameters.ts';
import { DEFAULT_HEDGE } from '@/lib/schema/serialise-hedge-parameters.ts';
import { DEFAULT_VIEW } from '@/lib/schema/serialise-view-parameters.ts';
import { hedgeHref } from './hedge-href.ts';

const subject = { symbol: 'SPY', view: DEFAULT_VIEW, chosen: DEFAULT_HEDGE };

it('leaves out what is usual, keeps the view, and is read back as it was written', () => {
  expect(hedgeHref(subject)).toBe('/hedge/SPY');
  const view = { ...DEFAULT_VIEW, at: '2026-11-16T14:35', sign: 'short_all' as const };
  const href = hedgeHref({ ...subject, view }, { book: 'strike', k: 595, limits: 'b' });
  expect(href).toBe('/hedge/SPY?at=2026-11-16T14:35&sign=short_all&book=strike&k=595&limits=b');
  const query = Object.fromEntries(new URL(href, 'http://localhost').searchParams);
  expect(parseHedgeParameters(query).chosen).toEqual({
    ...DEFAULT_HEDGE,
    book: 'strike',
    k: 595,
    limits: 'b',
  });
});
