import { expect, it } from 'vitest';
import { DEFAULT_HEDGE } from '@/lib/schema/serialise-hedge-parameters.ts';
import { DEFAULT_VIEW } from '@/lib/schema/serialise-view-parameters.ts';
import { tryHedge } from './try-hedge.ts';

const answering = (status: number, body: unknown) => async (url: unknown) => {
  asked.push(String(url));
  return new Response(JSON.stringify(body), { status });
};
const asked: string[] = [];
const chosen = { ...DEFAULT_HEDGE, qty: -5, k: 594 };

it('leads on where the API answers', async () => {
  const found = await tryHedge('SPY', DEFAULT_VIEW, chosen, answering(200, {}));
  expect(asked).toEqual(['/api/v1/hedge/SPY?k=594&qty=-5']);
  expect(found).toEqual({ href: '/hedge/SPY?k=594&qty=-5', problems: {} });
});

it('stays, with the API’s words for the field, where it refuses', async () => {
  const fields = { k: 'k must be a listed strike' };
  const found = await tryHedge(
    'SPY',
    DEFAULT_VIEW,
    chosen,
    answering(400, { error: { message: 'no', fields } }),
  );
  expect(found).toEqual({ href: null, problems: fields });
});

it('stays, and says so, where there is no answer', async () => {
  const down = async () => {
    throw new TypeError('network');
  };
  expect(await tryHedge('SPY', DEFAULT_VIEW, chosen, down)).toEqual({
    href: null,
    problems: { page: 'The server did not answer; nothing has changed.' },
  });
});
