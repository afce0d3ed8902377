import { expect, test } from '@playwright/test';
import { apiFigure } from './api-figure.ts';
import { expectSameDocument, expectSpot, markDocument, openLive, store } from './live-chain.ts';
import { figuresOf, openTables, trapAnswers } from './page-figures.ts';

test('shows a stored snapshot without a reload, with the API’s figures, and leaves menus open', async ({
  page,
  request,
}) => {
  await store(request, 'LIVA', 0);
  await openLive(page, '/trap/LIVA');
  await expectSpot(page, 0);
  const message = page.locator('p[role="status"][data-snapshot]');
  await expect(message).toHaveText('');
  await markDocument(page);
  const menu = page.getByRole('button', { name: /^Dealer sign and greeks/ });
  await menu.click();
  await expect(page.getByRole('dialog')).toBeVisible();

  await store(request, 'LIVA', 1);
  await expectSpot(page, 1);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(message).toContainText('LIVA 10:01');
  await expectSameDocument(page);

  await page.keyboard.press('Escape');
  await openTables(page);
  const api = await trapAnswers(page, 'LIVA', '');
  const figures = await figuresOf(page);
  expect(figures.length).toBeGreaterThan(40);
  for (const [name, value] of figures)
    expect.soft(apiFigure(name, api), `figure ${name}`).toBe(Number(value));
});

test('never changes a pinned view', async ({ page, request }) => {
  await store(request, 'LIVB', 0);
  await page.goto('/trap/LIVB?at=2026-11-20T10:00');
  await expectSpot(page, 0);
  await store(request, 'LIVB', 1);
  await page.waitForTimeout(1_000);
  await expectSpot(page, 0);
  await expect(page.locator('header.bar .pause-live')).toHaveCount(0);
});

test('holds still while paused, says how much is newer, and catches up', async ({ page, request }) => {
  await store(request, 'LIVC', 0);
  await openLive(page, '/trap/LIVC');
  await page.keyboard.press('p');
  const resume = page.getByRole('button', { name: /^Resume live updates/ });
  await expect(resume).toHaveText('Paused');
  await store(request, 'LIVC', 1);
  await store(request, 'LIVC', 2);
  await expect(resume).toHaveText('2 newer');
  await expectSpot(page, 0);
  await resume.click();
  await expectSpot(page, 2);
});

test('shows the first chain of a symbol that had none', async ({ page, request }) => {
  await openLive(page, '/trap/LIVD');
  await expect(page.getByText('No chain for LIVD yet')).toBeVisible();
  await store(request, 'LIVD', 0);
  await expectSpot(page, 0);
});

test('holds one stream for all tabs of a browser, also when the one that held it closes', async ({
  context,
  request,
}) => {
  await store(request, 'LIVE', 0);
  let streams = 0;
  context.on('request', (sent) => {
    if (sent.url().includes('/api/v1/stream')) streams++;
  });
  const [first, second] = [await context.newPage(), await context.newPage()];
  await openLive(first, '/trap/LIVE');
  await second.goto('/trap/LIVE');
  await expect(second.locator('header.bar .pause-live')).toBeVisible();
  await second.waitForTimeout(500);
  await store(request, 'LIVE', 1);
  await Promise.all([expectSpot(first, 1), expectSpot(second, 1)]);
  expect(streams).toBe(1);
  const taken = second.waitForRequest(/\/api\/v1\/stream/);
  await first.close();
  await store(request, 'LIVE', 2);
  await taken;
  await expectSpot(second, 2);
  expect(streams).toBe(2);
});

test('says so when nothing is heard for two heartbeats, and misses nothing', async ({ page, request }) => {
  await store(request, 'LIVF', 0);
  await page.clock.install();
  await openLive(page, '/trap/LIVF');
  await expectSpot(page, 0);
  await page.context().setOffline(true);
  await store(request, 'LIVF', 1);
  const banner = page.getByRole('alert').filter({ hasText: 'No word from the server' });
  await page.clock.runFor(29_000);
  await expect(banner).toHaveCount(0);
  await page.clock.runFor(4_000);
  await expect(banner).toBeVisible();
  await expectSpot(page, 0);
  await page.context().setOffline(false);
  await page.clock.runFor(2_000);
  await expect(banner).toHaveCount(0);
  await expectSpot(page, 1);
});
