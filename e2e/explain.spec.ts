import { expect, test } from '@playwright/test';
import { figuresOf, openTables } from './page-figures.ts';

const MOMENT = '2026-11-16T14:35';
const TRAP = `/trap/SPY?at=${MOMENT}`;

test('opens the explanation of a figure: formula, inputs, contracts, JSON', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(TRAP, { waitUntil: 'networkidle' });
  const figure = page.locator('#levels [data-figure="net_gex"]');
  await figure.focus();
  await page.keyboard.press('Enter');
  const popup = page.getByRole('dialog', { name: 'Net gamma exposure' });
  await expect(popup).toBeVisible();
  const route = `/api/v1/explain/SPY?figure=net_gex&at=${MOMENT}`;
  const { data } = await (await page.request.get(route)).json();
  expect(String(data.value)).toBe(await figure.getAttribute('data-value'));
  await expect(popup).toContainText(data.formula);
  await expect(popup.getByRole('row')).toHaveCount(data.contributions.top.length + 1);
  await popup.getByRole('button', { name: 'Copy as JSON' }).click();
  await expect(popup.getByRole('status')).toHaveText('Copied.');
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.data).toEqual(data);
  await page.keyboard.press('Escape');
  await expect(popup).toBeHidden();
  await expect(figure).toBeFocused();
});

test('can explain every figure of the page with its own value', async ({ page }) => {
  await page.goto(TRAP);
  await openTables(page);
  const names = new Map(await figuresOf(page));
  expect(names.size).toBeGreaterThan(60);
  // Rows of one table share a definition: two of each family are enough.
  const families = new Map<string, number>();
  for (const [name, value] of names) {
    const family = name.replace(name.startsWith('hedge.') ? /\d+/g : /\d+(\.\d+)?/, 'n');
    const seen = families.get(family) ?? 0;
    families.set(family, seen + 1);
    if (seen >= 2) continue;
    const answer = await page.request.get(`/api/v1/explain/SPY?figure=${name}&at=${MOMENT}`);
    expect.soft(answer.status(), name).toBe(200);
    const { data } = await answer.json();
    expect.soft(String(data?.value), name).toBe(value);
    expect.soft(data?.formula, name).toBeTruthy();
  }
});

test('opens in the page for every family of figures: formula, method version, copy as JSON', async ({
  page,
}) => {
  test.setTimeout(400_000);
  await page.goto(TRAP, { waitUntil: 'networkidle' });
  await openTables(page);
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  for (const one of await page.locator('#forces .what').all()) await one.click();
  // Rows of one list share a rule: the first of each is pressed.
  const first = new Map<string, string>();
  for (const [name] of await figuresOf(page)) {
    const family = name
      .replace(/\d+(\.\d+)?/g, 'n')
      .replace(/^(regimes|by_strike|rsi|conditions|trap_checks|exits|quality)\..*/, '$1')
      .replace(/^(trade\.attribution\.\w+)\..*/, '$1')
      .replace(/calls|puts/, 'side');
    if (!first.has(family)) first.set(family, name);
  }
  expect(first.size).toBeGreaterThan(55);
  const popup = page.getByRole('dialog');
  let contributed = 0;
  for (const name of first.values()) {
    await page.locator(`[data-figure="${name}"][data-value]`).first().click();
    await expect(popup.locator('.formula'), name).not.toBeEmpty();
    await expect(popup.locator('.explanation-foot'), name).toContainText(/method \d/);
    await expect(popup.getByRole('button', { name: 'Copy as JSON' }), name).toBeVisible();
    if ((await popup.getByRole('table').count()) > 0) contributed++;
    await page.keyboard.press('Escape');
    await expect(popup).toBeHidden();
  }
  expect(contributed).toBeGreaterThan(10);
});

test('every figure of the page is a button that explains', async ({ page }) => {
  await page.goto(TRAP);
  await openTables(page);
  const others = await page
    .locator('[data-figure]:not(button.explain)')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-figure')));
  expect(others).toEqual([]);
});

test('says which name or view it cannot explain', async ({ request }) => {
  const unknown = await request.get(`/api/v1/explain/SPY?figure=verdict.phase&at=${MOMENT}`);
  expect(unknown.status()).toBe(404);
  const bad = await request.get('/api/v1/explain/SPY?figure=%3Cscript%3E');
  expect(bad.status()).toBe(400);
  expect((await bad.json()).error.fields.figure).toMatch(/name of a figure/);
});
