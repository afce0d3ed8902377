import { expect, type Page, test } from '@playwright/test';

const MOMENT = '2026-11-16T14:35';
const FRIDAY = '2026-11-20';
const TODAY = '2026-11-16';

type Tree = Record<string, unknown>;

const call = (strike: number, quantity: number, expiry = FRIDAY) => ({
  right: 'call' as const,
  ...{ strike, quantity, expiry },
});

async function get(page: Page, path: string) {
  const answer = await page.request.get(`/api/v1/positions${path}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()).data;
}

async function post(page: Page, path: string, data: Tree) {
  const answer = await page.request.post(`/api/v1/positions${path}`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).data;
}

const money = (text: string | null) => Number(text?.replace('−', '-').replace(/[+$,]/g, ''));

test('a plan becomes a paper position: marked by later snapshots, closed in part and in whole, exported', async ({
  page,
}) => {
  await page.goto(`/plan/SPY?at=${MOMENT}&k=595,600&type=c&qty=2&on=${FRIDAY}`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Save as paper position' }).click();
  await expect(page).toHaveURL(/\/positions$/);
  const row = page.locator('.position').filter({ hasText: '2 × SPY vertical 595 C/600 C' }).first();
  await expect(row).toBeVisible();
  // The snapshots since then mark it in the background; the page says so and reads again until they have.
  const count = page.getByText(/^Marking: \d+ of \d+ stored snapshots/);
  await expect(count).toHaveCount(0);
  await expect(row).not.toContainText('no mark yet');
  const id = (await row.getByRole('link').first().getAttribute('href'))?.split('/').at(-1) ?? '';

  const { position, marks, attribution } = await get(page, `/${id}`);
  expect(marks.length).toBeGreaterThan(10);
  expect(marks[0]).toMatchObject({ as_of: '2026-11-16T19:35:00.000Z', unrealised: 0 });
  expect(marks.every((mark: Tree) => mark.unrealised !== null)).toBe(true);
  expect(position.unrealised).toBe(marks.at(-1).unrealised);
  expect(attribution.actual).toBeCloseTo(position.unrealised, 6);

  await page.goto(`/positions/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SPY vertical 595 C/600 C');
  await expect(page.locator('#attribution')).toContainText('Along the path');
  await expect(page.locator('#marks tbody tr')).toHaveCount(marks.length);
  for (const exit of ['Target', 'V/OI pace', 'Invalidation', 'Time'])
    await expect(page.locator('#legs .exits')).toContainText(exit);
  const pace = position.exits.find((exit: Tree) => exit.id === 'volume_pace');
  expect(pace.value, pace.reason).not.toBeNull();
  expect(pace.threshold).toBe(1);

  await page.goto('/positions', { waitUntil: 'networkidle' });
  await row.getByLabel('Units').fill('1');
  await row.getByRole('button', { name: 'Close at mid' }).click();
  await expect(row.getByText('realised', { exact: false }).last()).not.toContainText('$0 realised');
  const half = (await get(page, `/${id}`)).position;
  expect(half.legs.map((leg: Tree) => leg.held)).toEqual([-1, 1]);
  expect(half.status).toBe('open');
  expect(half.realised).toBeCloseTo(position.unrealised / 2, 6);
  expect(half.unrealised).toBeCloseTo(position.unrealised / 2, 6);

  await row.getByRole('button', { name: 'Close naturally' }).click();
  await expect(row).toContainText('closed');
  const whole = await get(page, `/${id}`);
  expect(whole.position.status).toBe('closed');
  expect(whole.attribution.actual).toBeCloseTo(whole.position.realised, 6);

  const csv = await (await page.request.get('/api/v1/positions?format=csv')).text();
  const lines = csv.trim().split('\r\n');
  expect(lines[0]).toContain('id,symbol,source');
  const own = lines.filter((line) => line.includes(id));
  expect(own).toHaveLength(2);
  expect(own[0]).toContain('"closed"');
});

test('shows the figures of the API, in rows and in the totals', async ({ page }) => {
  await post(page, '', { symbol: 'SPY', at: MOMENT, legs: [call(600, -1)], fill: 'natural', tags: ['e2e'] });
  const { totals, day_trades, positions, marking } = await get(page, '');
  expect(marking).toBeNull();
  await page.goto('/positions');
  const at = (path: string) =>
    path.split('.').reduce<unknown>((node, key) => (node as Tree | null)?.[key], { totals, day_trades });
  const figures = await page
    .locator('main [data-figure][data-value]')
    .evaluateAll((nodes) =>
      nodes.map((node) => [node.getAttribute('data-figure'), node.getAttribute('data-value')]),
    );
  expect(figures.length).toBeGreaterThan(4);
  for (const [name, value] of figures) expect.soft(at(name ?? ''), name ?? '').toBe(Number(value));
  await expect(page.locator('.position')).toHaveCount(positions.length);
  const shown = page.locator('[data-figure="totals.realised"]');
  expect(money(await shown.textContent())).toBeCloseTo(totals.realised, 1);
});

test('settles at expiration: worthless legs expire, the others leave shares, and the account says so', async ({
  page,
}) => {
  const { spot } = (await (await page.request.get(`/api/v1/trap/SPY?at=${TODAY}T16:00`)).json()).data;
  const near = Math.floor(spot) - 2;
  const opened = await post(page, '', {
    symbol: 'SPY',
    at: MOMENT,
    legs: [call(near, -1, TODAY), call(near + 20, 1, TODAY)],
  });
  const { position, marks, attribution } = await get(page, `/${opened.id}`);
  expect(position.status).toBe('closed');
  expect(position.shares).toBe(-100);
  expect(position.realised).toBeCloseTo(100 * (opened.credit - (spot - near)), 2);
  expect(attribution.actual).toBeCloseTo(position.realised, 2);
  expect(marks.at(-1).as_of).toBe('2026-11-16T21:00:00.000Z');
  await page.goto('/positions');
  const row = page
    .locator('.position')
    .filter({ hasText: `${near} C/${near + 20} C` })
    .first();
  await expect(row).toContainText('Settlement left −100 shares');
});

test('refuses what cannot be opened or closed, with the reason', async ({ page }) => {
  const refused = async (path: string, data: Tree) => {
    const answer = await page.request.post(`/api/v1/positions${path}`, { data });
    expect(answer.status()).toBe(400);
    return (await answer.json()).error.message;
  };
  expect(await refused('', { symbol: 'SPY', at: MOMENT, legs: [call(595.13, -1)] })).toMatch(
    /no call of strike 595\.13/,
  );
  expect(await refused('', { symbol: 'SPY', at: MOMENT, legs: [call(595, 0)] })).toBeTruthy();
  const { id } = await post(page, '', {
    ...{ symbol: 'SPY', at: MOMENT },
    legs: [call(595, -1, '2026-12-18')],
  });
  expect(await refused(`/${id}/close`, { legs: [{ leg: 0, contracts: 5 }] })).toMatch(/1 contracts of leg 0/);
  expect(await refused(`/${id}/close`, { at: '2026-11-16T10:00' })).toMatch(/before the position was opened/);
  expect(await refused(`/${id}/settle`, { price: 590 })).toMatch(/no held leg has expired/);
});

test('keeps notes and tags', async ({ page }) => {
  const { id } = await post(page, '', { symbol: 'SPY', at: MOMENT, legs: [call(598, -1)] });
  await page.goto(`/positions/${id}`, { waitUntil: 'networkidle' });
  await page.getByLabel('Notes').fill('watch 598');
  await page.getByLabel('Tags, separated by spaces').fill('wall friday');
  await page.getByRole('button', { name: 'Save notes' }).click();
  await expect.poll(async () => (await get(page, `/${id}`)).position.tags).toEqual(['wall', 'friday']);
  expect((await get(page, `/${id}`)).position.notes).toBe('watch 598');
});
