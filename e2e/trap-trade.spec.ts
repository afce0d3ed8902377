import { expect, type Page, test } from '@playwright/test';
import { apiFigure } from './api-figure.ts';
import { figuresOf, openTables, seePinned, trapAnswers } from './page-figures.ts';

const DAY = '2026-11-16';
const addressOf = (time: string) => `/trap/SPY?at=${DAY}T${time}`;
const tradeOf = async (page: Page, time: string) =>
  (await (await page.request.get(`/api/v1/trade/SPY?at=${DAY}T${time}`)).json()).data;
const cents = (amounts: object) =>
  Object.values(amounts).reduce((sum, amount) => sum + Math.round(amount * 100), 0);

/** Opens the page and reads everything on it that the armed plan's trade is said with. */
async function openTrade(page: Page, time: string) {
  await page.goto(addressOf(time));
  await openTables(page);
  return (await figuresOf(page)).filter(([name]) => name.startsWith('trade.'));
}

test('before anything was armed: no strip, and the panel says why it is empty', async ({ page }) => {
  await page.goto(addressOf('11:00'));
  await seePinned(page);
  await expect(page.locator('#attribution')).toContainText('no trap was armed in this session before 11:00');
  await expect(page.locator('.trade-strip')).toHaveCount(0);
  await expect(page.locator('[data-figure^="trade."]')).toHaveCount(0);
});

test('at the snapshot that arms it nothing has been made, and the page says so', async ({ page }) => {
  await page.goto(addressOf('14:15'));
  await expect(page.locator('#plan .trade-strip')).toHaveText(
    'Armed with this snapshot: nothing has been made yet.',
  );
  await seePinned(page);
  await expect(page.locator('#attribution')).toContainText('nothing has been made yet');
  await expect(page.locator('[data-figure^="trade.attribution"]')).toHaveCount(0);
});

for (const [time, status] of [
  ['14:35', 'open'],
  ['16:00', 'closed'],
] as const)
  test(`${status} at ${time}: strip and panel are the API’s figures, and add up to the cent`, async ({
    page,
  }) => {
    const figures = await openTrade(page, time);
    const { trade } = await tradeOf(page, time);
    expect(trade.status).toBe(status);
    const { actual, revaluation, greeks, steps } = trade.attribution;
    for (const split of [revaluation, greeks, steps.map((step: { actual: number }) => step.actual)])
      expect(cents(split)).toBe(Math.round(actual * 100));
    expect(Math.round((trade.credit_mid - trade.mark.mid) * 1e4)).toBe(Math.round(actual * 100));
    const answers = await trapAnswers(page, 'SPY', `at=${DAY}T${time}`);
    expect(figures.length).toBeGreaterThan(20);
    for (const [name, value] of figures)
      expect.soft(apiFigure(name, answers), `figure ${name}`).toBe(Number(value));
    await expect(page.locator('#attribution')).toContainText('Since 14:15 the plan has made');
    await expect(page.locator('#attribution .trade-words')).toContainText(
      status === 'open' ? 'Still open' : 'Ended at 15:55: V/OI pace 0.80, at or below 1.0.',
    );
    const shown = page.locator('#plan .trade-strip [data-figure="trade.attribution.actual"]');
    await expect(shown).toHaveAttribute('data-value', String(actual));
  });

test('after the armed phase the card tells what the earlier plan made, proposes nothing, and leads to the panel', async ({
  page,
}) => {
  await page.goto(addressOf('15:35'));
  const strip = page.locator('#plan .trade-strip');
  await expect(strip).toContainText('The 14:15 plan made');
  await expect(page.locator('#plan [data-figure^="plan."]')).toHaveCount(0);
  await strip.getByRole('link', { name: 'Where from' }).click();
  await expect(page.locator('#attribution')).toBeInViewport();
});

test('a view whose snapshots stand alone follows no trade, and says so', async ({ page }) => {
  await page.goto(`${addressOf('14:35')}&basis=volume`);
  await seePinned(page);
  await expect(page.locator('#attribution')).toContainText('here this one counts alone');
});

test('the strip moves nothing when its answer comes', async ({ page }) => {
  await page.addInitScript(() => {
    const own = window as unknown as { shifts: number };
    own.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) own.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(addressOf('14:35'), { waitUntil: 'networkidle' });
  await expect(page.locator('#plan .trade-strip [data-figure]').first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBeLessThan(0.02);
});
