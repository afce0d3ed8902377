import { expect, test } from '@playwright/test';
import { apiFigure } from './api-figure.ts';
import { openLive, store } from './live-chain.ts';
import { seriousOf, sideways } from './look-over.ts';
import { figuresOf, seePinned, trapAnswers, waitForReact } from './page-figures.ts';

const MOMENT = '2026-11-16T14:35';
const TRAP = `/trap/SPY?at=${MOMENT}`;
const HEDGE = '**/api/v1/hedge/**';

test('asks for the hedge only when its panels come near the window, once for both, and for the page’s snapshot', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/hedge/')) asked.push(new URL(request.url()).search);
  });
  await page.goto(`${TRAP}&sign=short_all`, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  await seePinned(page);
  expect(asked).toEqual([`?at=${MOMENT}&sign=short_all`]);
  const names = (await figuresOf(page)).map(([name]) => name);
  for (const name of ['hedge.forces.contract.unhedged', 'hedge.forces.capital.unhedged.margin'])
    expect(names).toContain(name);
  await expect(page.locator('#curve figure')).toHaveAttribute('aria-label', /dealers \(short all sign\) /);
});

for (const [theme, width] of [
  ['dark', 1440],
  ['light', 390],
] as const)
  test(`has nothing serious for axe with all panels read, ${theme}, ${width} wide`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.context().addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
    await page.goto(TRAP);
    await waitForReact(page, '.table-toggle');
    await seePinned(page);
    for (const force of await page.locator('#forces .what').all()) await force.click();
    expect(await seriousOf(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });

test('leads from the forces to another book', async ({ page }) => {
  await page.goto(TRAP);
  await waitForReact(page, '.table-toggle');
  await seePinned(page);
  await page.locator('#forces').getByRole('link', { name: 'Change book' }).click();
  await expect(page).toHaveURL(`/hedge/SPY?at=${MOMENT}`);
});

test('follows a live page to its next snapshot, with the API’s figures of that one', async ({
  page,
  request,
}) => {
  await store(request, 'LIVH', 0);
  await openLive(page, '/trap/LIVH');
  await waitForReact(page, '.table-toggle');
  await seePinned(page);
  await expect(page.locator('#forces .clock')).toContainText('10:00:00');
  await store(request, 'LIVH', 1);
  for (const panel of ['#forces', '#curve'])
    await expect(page.locator(`${panel} .clock`)).toContainText('10:01:00');
  const { hedge } = await trapAnswers(page, 'LIVH', 'at=2026-11-20T10:01');
  const figures = (await figuresOf(page)).filter(([name]) => name.startsWith('hedge.'));
  expect(figures.length).toBeGreaterThan(20);
  for (const [name, value] of figures)
    expect.soft(apiFigure(name, { trap: {}, exposure: {}, hedge }), name).toBe(Number(value));
});

test('keeps the old figures with their own as-of where the next ones cannot be read, and tries again', async ({
  page,
}) => {
  await page.goto(TRAP);
  await waitForReact(page, '.table-toggle');
  await seePinned(page);
  const first = page.locator('#forces [data-figure="hedge.forces.contract.unhedged"]');
  const before = await first.getAttribute('data-value');
  await page.route(HEDGE, (route) =>
    route.fulfill({ status: 503, json: { error: { message: 'busy', id: 'e-1' } } }),
  );
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/14:40/);
  const failure = page.getByRole('alert').filter({ hasText: 'Why a dealer must hedge could not be read' });
  await expect(failure).toContainText('busy (e-1). What is shown is older than the page.');
  await expect(first).toHaveAttribute('data-value', before ?? '');
  await expect(page.locator('#forces')).toHaveClass(/failed/);
  await expect(page.locator('#forces .clock')).toContainText('14:35:00');
  await expect(page.locator('#profile .clock')).toContainText('14:40:00');
  // What is shown is explained from the snapshot that it is of, not from the page's.
  const asked = page.waitForRequest((request) => request.url().includes('/api/v1/explain/'));
  await first.click();
  expect(new URL((await asked).url()).searchParams.get('at')).toBe(MOMENT);
  await expect(page.getByRole('dialog', { name: 'Contract: unhedged to the target' })).toContainText(
    '14:35:00',
  );
  await page.keyboard.press('Escape');
  await page.unroute(HEDGE);
  await failure.getByRole('button', { name: 'Retry' }).click();
  await expect(page.locator('#forces .clock')).toContainText('14:40:00');
  await expect(failure).toHaveCount(0);
  await expect(page.locator('#curve')).not.toHaveClass(/failed/);
});

test('says why there is nothing yet, in place of figures', async ({ page }) => {
  await page.route(HEDGE, (route) => route.fulfill({ status: 500, json: { error: { message: 'broken' } } }));
  await page.goto(TRAP);
  await page.locator('#forces').scrollIntoViewIfNeeded();
  await expect(page.getByRole('alert').filter({ hasText: 'What dealers trade' })).toContainText('broken.');
  await expect(page.locator('#curve [data-figure]')).toHaveCount(0);
});
