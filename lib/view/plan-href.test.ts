import { expect, it } from 'vitest';
import { parsePlanParameters } from '../schema/plan-parameters.ts';
import { DEFAULT_VIEW, parseViewParameters } from '../schema/view-parameters.ts';
import { planHref } from './plan-href.ts';

it('holds view and plan in one address, readable and parseable', () => {
  const view = { ...DEFAULT_VIEW, at: '2026-11-16T14:35' };
  const legs = [
    { right: 'call', strike: 595, quantity: -1, expiry: '2026-11-20' },
    { right: 'call', strike: 600, quantity: 1, expiry: '2026-11-20' },
  ] as const;
  const plan = { legs, root: null, fill: 'mid', credit: null, dv: 0, dt: null, vs: null } as const;
  const href = planHref('SPY', view, plan, { fill: 'natural' });
  expect(href).toBe('/plan/SPY?at=2026-11-16T14:35&k=595,600&type=c&qty=1&on=2026-11-20&fill=natural');
  const query = Object.fromEntries(new URL(href, 'http://localhost').searchParams);
  expect(parsePlanParameters(query).plan).toEqual({ ...plan, fill: 'natural' });
  expect(parseViewParameters(query).view).toEqual(view);
});
