import { expect, it } from 'vitest';
import { DEFAULT_VIEW, parseViewParameters } from '../schema/view-parameters.ts';
import { viewHref } from './view-href.ts';

it('changes one parameter and keeps the others, readable and parseable', () => {
  const view = { ...DEFAULT_VIEW, at: '2026-11-16T14:20', exp: ['2026-11-20', '2026-12-18'] };
  const href = viewHref('/trap/SPY', view, { basis: 'volume' });
  expect(href).toBe('/trap/SPY?at=2026-11-16T14:20&exp=2026-11-20,2026-12-18&basis=volume');
  const query = Object.fromEntries(new URL(href, 'http://localhost').searchParams);
  expect(parseViewParameters(query).view).toEqual({ ...view, basis: 'volume' });
  expect(viewHref('/trap/SPY', DEFAULT_VIEW)).toBe('/trap/SPY');
});
