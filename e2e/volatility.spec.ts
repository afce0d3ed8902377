import { expect, type Page, test } from '@playwright/test';
import { nativeChain } from './native-chain.ts';
import { figuresOf, openTables } from './page-figures.ts';

const VIEW = 'at=2026-11-16T14:35';

interface Term {
  readonly root: string;
  readonly expiry: string;
}
interface Smile extends Term {
  readonly quotes: readonly { readonly strike: number; readonly volatility: number }[];
}
interface Realised {
  readonly method: string;
  readonly sessions: number;
  readonly value: number | null;
}
interface Answer {
  readonly terms: readonly Term[];
  readonly smiles: readonly Smile[];
  readonly realised: readonly Realised[];
}
interface History {
  readonly series: readonly {
    readonly metric: string;
    readonly at: readonly string[];
    readonly value: readonly number[];
  }[];
}

/** What a path of keys leads to. */
const along = (tree: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], tree);

/** The API's figure of this name. Volatilities of a history are drawn in percent. */
function apiFigure(id: string, answer: Answer, histories: readonly History[]): unknown {
  const [list, a = '', b = '', ...rest] = id.split('.');
  const sameTerm = (own: Term) => own.root === a && own.expiry === b;
  if (list === 'terms') {
    const found = along(answer.terms.find(sameTerm), rest);
    return rest[0] === 'move' ? along(found, ['move', 'dollars']) : found;
  }
  if (list === 'smiles')
    return answer.smiles.find(sameTerm)?.quotes.find((quote) => `${quote.strike}` === rest.join('.'))
      ?.volatility;
  if (list === 'realised')
    return answer.realised.find((own) => own.method === a && `${own.sessions}` === b)?.value;
  if (list === 'history') {
    const instant = id.slice(`history.${a}.`.length);
    const series = histories.flatMap((history) => history.series).find((own) => own.metric === a);
    const value = series?.value[series.at.findIndex((at) => Date.parse(at) === Date.parse(instant))];
    return value === undefined || !a.endsWith('iv30') ? value : value * 100;
  }
  return along(answer, id.split('.'));
}

const read = async (page: Page, path: string) =>
  (await (await page.request.get(`/api/v1/${path}`)).json()).data;

for (const [symbol, least] of [
  ['SPY', 100],
  ['SPX', 100],
  ['NVDA', 60],
] as const)
  test(`${symbol}: every figure of the page, tables included, is the API's`, async ({ page }) => {
    await page.goto(`/volatility/${symbol}?${VIEW}&span=1d`);
    await expect(page.getByLabel('Verdict on premium').getByRole('heading')).toBeVisible();
    const to = (await (await page.request.get(`/api/v1/volatility/${symbol}?${VIEW}`)).json()).meta.as_of;
    const since = (days: number) => new Date(Date.parse(to) - days * 86_400_000).toISOString();
    const [answer, year, day] = await Promise.all([
      read(page, `volatility/${symbol}?${VIEW}`),
      read(page, `history/${symbol}?metric=daily_iv30&source=sample&from=${since(366)}&to=${to}`),
      read(
        page,
        `history/${symbol}?metric=net_gex,spot,gamma_flip,iv30&source=sample&from=${since(0.9)}&to=${to}&points=600`,
      ),
    ]);
    await openTables(page);
    const figures = await figuresOf(page);
    const names = new Set(figures.map(([name]) => name.split('.')[0]));
    for (const name of ['iv30', 'rank', 'realised', 'premium', 'terms', 'smiles', 'history'])
      expect(names).toContain(name);
    expect(figures.length).toBeGreaterThan(least);
    for (const [name, value] of figures)
      expect.soft(apiFigure(name, answer, [year, day]), `figure ${name}`).toBe(Number(value));
  });

test('the range of the history is a link, and the address keeps it', async ({ page }) => {
  await page.goto(`/volatility/SPY?${VIEW}`);
  const history = page.locator('#history');
  await expect(history.getByRole('link', { name: '5 days' })).toHaveAttribute('aria-current', 'true');
  await history.getByRole('link', { name: '1 day', exact: true }).click();
  await expect(page).toHaveURL(/span=1d/);
  await expect(page).toHaveURL(/at=2026-11-16T14:35/);
  await expect(history.getByRole('link', { name: '1 day', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('a dividend and an earnings date entered on the status page show among the events ahead', async ({
  page,
}) => {
  const posted = await page.request.post('/api/v1/snapshots', {
    data: nativeChain({ symbol: 'EVNT', as_of: '2026-11-19T19:00:00Z' }),
  });
  expect(posted.status()).toBe(201);
  await page.goto('/volatility/EVNT');
  await expect(page.locator('#events')).toContainText('an empty list does not mean that nothing is due');

  await page.goto('/status', { waitUntil: 'networkidle' });
  const form = page.locator('#events');
  await form.getByLabel('Symbol').fill('evnt');
  await form.getByLabel('Dollars per share').fill('0.83');
  await form.getByRole('button', { name: 'Store' }).click();
  await expect(form.getByRole('alert')).toContainText(/date/);
  await form.getByLabel('Ex-date').fill('2026-12-18');
  await form.getByLabel('Dollars per share').fill('-1');
  await form.getByRole('button', { name: 'Store' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await form.getByLabel('Dollars per share').fill('0.83');
  await form.getByRole('button', { name: 'Store' }).click();
  await expect(form.getByRole('status')).toContainText('Stored: dividend of EVNT on 2026-12-18.');
  await form.getByLabel('Kind').selectOption('earnings');
  await form.getByLabel('Date', { exact: true }).fill('2027-02-03');
  await form.getByLabel('Time').selectOption('after_close');
  await form.getByRole('button', { name: 'Store' }).click();
  await expect(form.getByRole('status')).toContainText('Stored: earnings of EVNT on 2027-02-03.');

  await page.goto('/volatility/EVNT');
  await expect(page.locator('#events')).toContainText('Dividend 0.83 USD');
  await expect(page.locator('#events')).toContainText('Earnings after the close');
  const listed = await read(page, 'market-events/EVNT?from=2026-11-20');
  expect(listed).toMatchObject([
    { kind: 'dividend', date: '2026-12-18', amount: 0.83 },
    { kind: 'earnings', date: '2027-02-03', timing: 'after_close' },
  ]);
});
