import { expect, it } from 'vitest';
import { liveRouteOf } from './live-route.ts';

it('knows the stream, the reports and the pages, with or without subject and query', () => {
  expect(liveRouteOf('/api/v1/stream')).toEqual({ name: 'stream' });
  expect(liveRouteOf('/api/v1/stream?last_event_id=4')).toEqual({ name: 'stream' });
  expect(liveRouteOf('/api/v1/hedge/SPY?k=594')).toEqual({ name: 'hedge', symbol: 'SPY' });
  expect(liveRouteOf('/api/v1/trade/SPY?exp=0dte')).toEqual({ name: 'trade', symbol: 'SPY' });
  expect(liveRouteOf('/api/v1/trap/SPY')).toEqual({ name: 'trap', symbol: 'SPY' });
  expect(liveRouteOf('/api/v1/pages/status')).toEqual({ name: 'page', page: 'status', subject: undefined });
  expect(liveRouteOf('/api/v1/pages/trap/BRK%2EB?exp=0dte')).toEqual({
    name: 'page',
    page: 'trap',
    subject: 'BRK.B',
  });
});

it.each([
  '/',
  '/api/v1/streams',
  '/api/v1/stream/',
  '/api/v1/pages',
  '/api/v1/hedge/',
  '/api/v1/trade/',
  '/api/v1/trades/SPY',
  '/api/v1/hedge/SPY/book',
  '/api/v1/pages/',
  '/api/v1/pages/trap/SPY/more',
  '/api/v1/pages/trap/%E0%A4%A',
  '/x?/api/v1/stream',
  'http://elsewhere/api/v1/stream',
])('leaves %s to the others', (url) => {
  expect(liveRouteOf(url)).toBeNull();
});
