import { expect, type Page, test } from '@playwright/test';
import { expectSameDocument, expectSpot, markDocument, openLive, SPREAD, store } from './live-chain.ts';

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`).first();
const dataValue = (page: Page, name: string) => figure(page, name).getAttribute('data-value');

/** What of each page must change with the snapshot, beside the bar. */
const PAGES = [
  ['hedge', 'LPA', '', 'hedge.rungs.0.theta'],
  ['volatility', 'LPB', '', 'terms.LPB.2026-12-18.volatility'],
  ['plan', 'LPC', `?${SPREAD}`, 'fill.mid'],
] as const;

for (const [name, symbol, query, changed] of PAGES) {
  test(`the ${name} page shows a stored snapshot without a reload`, async ({ page, request }) => {
    await store(request, symbol, 0);
    await openLive(page, `/${name}/${symbol}${query}`);
    await expectSpot(page, 0);
    await markDocument(page);
    const before = await dataValue(page, changed);
    expect(before).not.toBeNull();
    await store(request, symbol, 7);
    await expectSpot(page, 7);
    await expect(figure(page, changed)).not.toHaveAttribute('data-value', before ?? '');
    const head = page.locator('.panel-head .clock', { hasText: 'as of' }).first();
    await expect(head).toContainText('as of 10:07:00');
    await expect(page.locator('p[role="status"][data-snapshot]')).toContainText(`${symbol} 10:07`);
    await expectSameDocument(page);
  });

  test(`the ${name} page never changes while it is pinned`, async ({ page, request }) => {
    await store(request, `${symbol}P`, 0);
    await page.goto(`/${name}/${symbol}P${query}${query === '' ? '?' : '&'}at=2026-11-20T10:00`);
    await expectSpot(page, 0);
    const own = changed.replace(symbol, `${symbol}P`);
    const before = await dataValue(page, own);
    await store(request, `${symbol}P`, 7);
    await page.waitForTimeout(1_000);
    await expectSpot(page, 0);
    expect(await dataValue(page, own)).toBe(before);
    await expect(page.locator('header.bar .pause-live')).toHaveCount(0);
  });
}

test('a moved slider and its scenario survive the next snapshot', async ({ page, request }) => {
  await store(request, 'LPD', 0);
  await openLive(page, '/hedge/LPD?adv=5000000');
  const shock = page.getByRole('textbox', { name: 'Shock' });
  const days = page.getByRole('textbox', { name: 'Time' });
  await shock.fill('12.5');
  await expect(page).toHaveURL(/ds=12\.5/);
  const before = await dataValue(page, 'hedge.loop.report.gain');
  await store(request, 'LPD', 7);
  await expectSpot(page, 7);
  await expect(shock).toHaveValue('12.5');
  await expect(days).toHaveValue('0');
  const answer = await page.request.get('/api/v1/hedge/LPD?adv=5000000&ds=12.5');
  const { gain } = (await answer.json()).data.loop.report;
  expect(String(gain)).not.toBe(before);
  await expect
    .poll(async () => Math.abs(Number(await dataValue(page, 'hedge.loop.report.gain')) / gain - 1))
    .toBeLessThan(1e-12);
  await expect(page).toHaveURL(/ds=12\.5/);
});

test('the payoff’s sliders and typed legs survive the next snapshot', async ({ page, request }) => {
  await store(request, 'LPE', 0);
  await openLive(page, `/plan/LPE?${SPREAD}`);
  const contracts = page.getByRole('spinbutton', { name: 'Contracts of leg 1' });
  await contracts.fill('3');
  await expect(page).toHaveURL(/qty=-3,1/);
  const date = page.getByRole('slider', { name: 'Date' });
  await date.fill('0');
  await store(request, 'LPE', 7);
  await expectSpot(page, 7);
  await expect(contracts).toHaveValue('3');
  await expect(date).toHaveValue('0');
});

test('positions are marked by a stored snapshot without a reload', async ({ page, request }) => {
  await store(request, 'LPF', 0);
  const legs = [{ right: 'call', strike: 2400, expiry: '2026-12-18', quantity: 1 }];
  const opened = await request.post('/api/v1/positions', { data: { symbol: 'LPF', legs, fill: 'mid' } });
  expect(opened.status()).toBe(201);
  const { id } = (await opened.json()).data;
  const detail = await page.context().newPage();
  await openLive(page, '/positions');
  await detail.goto(`/positions/${id}`);
  await expect(detail.locator('#marks')).toContainText('10:00');
  await markDocument(page);
  const unrealised = figure(page, 'totals.unrealised');
  const before = await unrealised.getAttribute('data-value');
  await store(request, 'LPF', 7);
  await expect(unrealised).not.toHaveAttribute('data-value', before ?? '');
  await expect(detail.locator('#marks')).toContainText('10:07');
  await expectSameDocument(page);
});

test('the status page lists what is imported elsewhere, and keeps what is typed', async ({
  page,
  request,
}) => {
  await openLive(page, '/status');
  await markDocument(page);
  const date = page.locator('input[type="date"]').first();
  await date.fill('2026-12-18');
  await store(request, 'LPG', 0);
  await expect(page.getByRole('link', { name: 'LPG' })).toBeVisible();
  await expect(date).toHaveValue('2026-12-18');
  await expectSameDocument(page);
});

test('keeps what it shows, and what is typed, while the server cannot answer, and catches up', async ({
  page,
  request,
}) => {
  await store(request, 'LPH', 0);
  await openLive(page, '/hedge/LPH');
  await markDocument(page);
  let isBroken = true;
  await page.route(/\/api\/v1\/pages\//, (route) =>
    isBroken
      ? route.fulfill({ status: 503, json: { error: { code: 'busy', message: 'busy' } } })
      : route.continue(),
  );
  // The page reads itself again once a slider rests; that is not what is broken here.
  await page.getByRole('textbox', { name: 'Shock' }).fill('3');
  await expect(page).toHaveURL(/ds=3/);
  await store(request, 'LPH', 7);
  const banner = page.getByRole('alert').filter({ hasText: 'could not be read' });
  await expect(banner).toContainText('busy');
  await expectSpot(page, 0);
  isBroken = false;
  await banner.getByRole('button', { name: 'Retry' }).click();
  await expectSpot(page, 7);
  await expect(banner).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Shock' })).toHaveValue('3');
  await expectSameDocument(page);
});
