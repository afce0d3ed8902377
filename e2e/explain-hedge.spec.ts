import { expect, type Page, test } from '@playwright/test';
import { figuresOf, openTables, waitForReact } from './page-figures.ts';

const MOMENT = '2026-11-16T14:35';
const HEDGE = `/hedge/SPY?at=${MOMENT}`;

const explained = async (page: Page, name: string, choice: string) =>
  page.request.get(`/api/v1/explain/SPY?figure=${name}&at=${MOMENT}${choice}`);

for (const choice of [
  '',
  '&book=chain&limits=b&sign=short_all',
  '&type=put&qty=250&to=580&sell=50&impact=2&gross=9e7',
])
  test(`every figure of the page is a button and has an explanation of its own value${choice && ` (${choice.slice(1)})`}`, async ({
    page,
  }) => {
    test.setTimeout(400_000);
    await page.goto(HEDGE + choice);
    await openTables(page);
    const others = await page
      .locator('[data-figure]:not(button.explain)')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-figure')));
    expect(others).toEqual([]);
    const families = new Map<string, number>();
    const figures = new Map(await figuresOf(page));
    expect(figures.size).toBeGreaterThan(300);
    for (const [name, value] of figures) {
      // Rows of one list share a rule: three of each are enough.
      const family = name.replace(/\d+/g, 'n');
      const seen = families.get(family) ?? 0;
      families.set(family, seen + 1);
      if (seen >= 3) continue;
      const answer = await explained(page, name, choice);
      expect.soft(answer.status(), name).toBe(200);
      const { data } = await answer.json();
      expect.soft(Number(data?.value), name).toBe(Number(value));
      expect.soft(data?.formula, name).toBeTruthy();
    }
    expect(families.size).toBeGreaterThan(50);
  });

test('opens by key: formula, book, the contracts that make it up; Escape gives the focus back', async ({
  page,
}) => {
  await page.goto(`${HEDGE}&book=chain`);
  await waitForReact(page, '.table-toggle');
  const figure = page.locator('#curve [data-figure="hedge.curve.models.0.hedge_shares.36"]').first();
  await figure.focus();
  await expect(figure).toHaveCSS('text-decoration-style', 'dotted');
  await page.keyboard.press('Enter');
  const popup = page.getByRole('dialog', { name: /^Bought by .*, naive sign$/ });
  await expect(popup.locator('.formula')).toContainText('Δ(S) − Δ(P)');
  await expect(popup).toContainText('Plus: dealers buy.');
  await expect(popup.getByRole('row')).toHaveCount(11);
  await page.keyboard.press('Escape');
  await expect(popup).toBeHidden();
  await expect(figure).toBeFocused();
});

test('explains the loop that the sliders were moved to, not the one that was drawn', async ({ page }) => {
  await page.goto(HEDGE, { waitUntil: 'networkidle' });
  const gain = page.locator('[data-figure="hedge.loop.report.gain"]');
  const before = Number(await gain.getAttribute('data-value'));
  await page.getByLabel('Impact Y, slider').focus();
  await page.getByLabel('Impact Y', { exact: true }).fill('2');
  await expect.poll(async () => Number(await gain.getAttribute('data-value')) / before).toBeCloseTo(2, 9);
  const asked = page.waitForRequest((request) => request.url().includes('/api/v1/explain/'));
  await gain.click();
  expect(new URL((await asked).url()).searchParams.get('impact')).toBe('2');
  await expect(page.getByRole('dialog', { name: 'Gain g' })).toContainText('Impact Y');
});

test('names the parameter of the hedge that it cannot use, and asks for none where none is needed', async ({
  page,
}) => {
  const bad = await explained(page, 'hedge.now.theta', '&qty=0');
  expect(bad.status()).toBe(400);
  expect(Object.keys((await bad.json()).error.fields)).toEqual(['qty']);
  expect((await explained(page, 'hedge.now.nothing', '')).status()).toBe(404);
  expect((await explained(page, 'net_gex', '')).status()).toBe(200);
});
