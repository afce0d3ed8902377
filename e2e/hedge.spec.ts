import { expect, type Locator, test } from '@playwright/test';
import { lookOver } from './look-over.ts';
import { figuresOf, openTables, waitForReact } from './page-figures.ts';

const MOMENT = '2026-11-16T14:35';
const HEDGE = `/hedge/SPY?at=${MOMENT}`;

const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | null)?.[key], tree);

/** The browser's own V8 may round the last bit of a power or a logarithm otherwise than the server's. */
const expectFigure = (figure: Locator, value: number) =>
  expect
    .poll(async () => Math.abs(Number(await figure.getAttribute('data-value')) / value - 1))
    .toBeLessThan(1e-12);

/** Figures of the bar belong to the trap answer. */
const BAR = new Set(['spot', 'previous_close', 'change', 'change_percent']);

for (const choice of [
  '',
  '&book=chain&limits=b',
  '&book=strike&k=590&sign=short_all&step=2',
  '&type=put&qty=250&exp=week&to=580&sell=50',
])
  test(`shows the API's own figures${choice && ` (${choice.slice(1)})`}`, async ({ page }) => {
    await page.goto(HEDGE + choice);
    const answer = await page.request.get(`/api/v1/hedge/SPY?at=${MOMENT}${choice}`);
    expect(answer.status()).toBe(200);
    const { data } = await answer.json();
    await openTables(page);
    const figures = (await figuresOf(page))
      .filter(([name]) => !BAR.has(name))
      .map(([name, value]) => [name.replace(/^hedge\./, ''), value] as const);
    const names = new Set(figures.map(([name]) => name));
    for (const name of [
      'rungs.0.position_shares',
      'now.gross_limit_use',
      'limits.meters.0.use',
      'forces.contract.unhedged',
      'forces.growth.up.4',
      'forces.capital.unhedged.funding_per_day',
      'call_unwind.unwind_shares',
      'curve.models.0.hedge_shares.0',
      'loop.report.gain',
    ])
      expect(names).toContain(name);
    expect(figures.length).toBeGreaterThan(300);
    for (const [name, value] of figures) expect.soft(at(data, name), `figure ${name}`).toBe(Number(value));
  });

test('is reached from the navigation and keeps its choice through the session', async ({ page }) => {
  await page.goto(`/trap/SPY?at=${MOMENT}`);
  await page.getByRole('navigation', { name: 'Pages' }).first().getByRole('link', { name: 'Hedge' }).click();
  await expect(page).toHaveURL(/\/hedge\/SPY\?at=/);
  await page.getByRole('link', { name: 'Limits B' }).click();
  await expect(page).toHaveURL(/limits=b/);
  await expect(page.locator('#limits')).toContainText('breach and auto-hedge 100');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=2026-11-16T14:40.*limits=b/);
});

test('refuses a strike that is not listed beside its field, and keeps the picture', async ({ page }) => {
  await page.goto(HEDGE, { waitUntil: 'networkidle' });
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByLabel('Strike', { exact: true }).fill('595.13');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'k must be' })).toBeVisible();
  await expect(page.getByLabel('Strike', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page).not.toHaveURL(/k=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await page.getByLabel('Contracts', { exact: true }).fill('0');
  await page.getByLabel('Strike', { exact: true }).fill('600');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'other than zero' })).toBeVisible();
  await page.getByLabel('Contracts', { exact: true }).fill('-500');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/k=600/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Short 500 of the 600 call');
});

test('says in a notice what of the address cannot be used', async ({ page }) => {
  await page.goto(`${HEDGE}&k=1&qty=0&limits=c`);
  const notice = page.getByRole('status').filter({ hasText: 'qty=0' });
  await expect(notice).toContainText('limits=c');
  await expect(notice).toContainText('k=1');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Short 1,000');
});

test('runs the loop in the browser to the figures of the API, and writes the address', async ({ page }) => {
  await page.goto(HEDGE, { waitUntil: 'networkidle' });
  const move = page.locator('tfoot [data-figure="hedge.loop.report.total_move"]').first();
  const before = await move.getAttribute('data-value');
  await page.getByLabel('Shock, slider').focus();
  await page.getByLabel('Impact Y', { exact: true }).fill('2.5');
  await page.getByLabel('Volatilitypoints', { exact: true }).fill('1.5');
  await expect(move).not.toHaveAttribute('data-value', before ?? '');
  await expect(page).toHaveURL(/dv=1.5.*impact=2.5/);
  const query = new URL(page.url()).searchParams.toString();
  const { data } = await (await page.request.get(`/api/v1/hedge/SPY?${query}`)).json();
  await expectFigure(move, data.loop.report.total_move);
  const gain = page.locator('[data-figure="hedge.loop.report.gain"]');
  await expectFigure(gain, data.loop.report.gain);
  await page.reload();
  await expectFigure(move, data.loop.report.total_move);
});

test('keeps what the sliders were moved to when limits, book or step change, and the other way round', async ({
  page,
}) => {
  await page.goto(HEDGE, { waitUntil: 'networkidle' });
  const gain = page.locator('[data-figure="hedge.loop.report.gain"]');
  const before = await gain.getAttribute('data-value');
  await page.getByLabel('Impact Y', { exact: true }).fill('2.5');
  await expect(gain).not.toHaveAttribute('data-value', before ?? '');
  const moved = await gain.getAttribute('data-value');
  await page.getByRole('link', { name: 'Limits B' }).click();
  await expect(page).toHaveURL(/limits=b.*impact=2.5/);
  await expect(page.locator('#limits')).toContainText('breach and auto-hedge 100');
  await expect(page.getByLabel('Impact Y', { exact: true })).toHaveValue('2.5');
  await page.getByLabel('Rung, $').fill('2');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/step=2.*limits=b.*impact=2.5/);
  await page.getByLabel('Timedays', { exact: true }).fill('1');
  await expect(page).toHaveURL(/step=2.*limits=b.*dt=1.*impact=2.5/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(/step=2&limits=b$/);
  await page.goBack();
  await expect(page).toHaveURL(/limits=b/);
  expect(moved).not.toBe(before);
});

test('answers every step of a drag, and prints how long each took', async ({ page }) => {
  await page.goto(HEDGE, { waitUntil: 'networkidle' });
  const gain = page.locator('[data-figure="hedge.loop.report.gain"]');
  await page.getByLabel('Impact Y, slider').focus();
  await page.getByLabel('Impact Y', { exact: true }).fill('2');
  await expect(page).toHaveURL(/impact=2/);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ??
    0;
  const before = await busy();
  const { times, values } = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[aria-label="Impact Y, slider"]');
    const figure = document.querySelector('[data-figure="hedge.loop.report.gain"]');
    if (slider === null || figure === null) throw new Error('no slider');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const shown = () => figure.getAttribute('data-value');
    const times: number[] = [];
    const values: (string | null)[] = [];
    for (let i = 1; i <= 40; i++) {
      const before = shown();
      const started = performance.now();
      set?.call(slider, String(0.05 * i));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      while (shown() === before) await new Promise((done) => setTimeout(done, 0));
      times.push(performance.now() - started);
      values.push(shown());
      await new Promise((done) => requestAnimationFrame(done));
    }
    return { times, values };
  });
  const own = (1000 * ((await busy()) - before)) / 40;
  expect(new Set(values).size).toBe(40);
  const last = Number(await gain.getAttribute('data-value'));
  for (const [i, value] of values.entries()) expect(Number(value) / last).toBeCloseTo((i + 1) / 40, 9);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1);
  console.log(
    `slider to figure: median ${at(0.5)} ms, 90 % ${at(0.9)} ms, most ${at(1)} ms; page’s own thread ${own.toFixed(1)} ms`,
  );
});

test('names what a scenario cannot be, beside its field, and keeps the last good loop', async ({ page }) => {
  await page.goto(HEDGE, { waitUntil: 'networkidle' });
  const gain = page.locator('[data-figure="hedge.loop.report.gain"]');
  const before = await gain.getAttribute('data-value');
  const volume = page.getByLabel('Daily volumeshares', { exact: true });
  await volume.fill('-5');
  await expect(
    page.getByRole('alert').filter({ hasText: 'advShares must be above zero, got -5' }),
  ).toBeVisible();
  await expect(volume).toHaveAttribute('aria-invalid', 'true');
  await expect(gain).toHaveAttribute('data-value', before ?? '');
  expect(page.url()).not.toContain('adv=');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'advShares' })).toHaveCount(0);
});

test('recomputes the sources and says where their text is off', async ({ page }) => {
  await page.goto(HEDGE);
  await expect(page.locator('[data-worked="to_target"]')).toContainText('42,832 shares');
  await expect(page.locator('[data-worked="unwind"]')).toContainText('−189,000 shares');
  await expect(page.locator('[data-example="first_1000"]')).toContainText('−63,000');
  await waitForReact(page, '.table-toggle');
  await expect(page.locator('[data-worked="to_target"]')).toBeHidden();
  await page.getByText(/ladders and \d+ figures: what the sources say/).click();
  await expect(page.locator('[data-worked="to_target"]')).toBeVisible();
  await page.locator('[data-example="first_10000"]').getByRole('link').click();
  await expect(page).toHaveURL(/qty=-10000/);
});

test('reads the stored volume, and names each parameter that is out of range', async ({ page }) => {
  const { loop } = (await (await page.request.get('/api/v1/hedge/SPY?at=2026-11-16T14:35')).json()).data;
  expect(loop.inputs.stored_adv_shares).toBeGreaterThan(0);
  const bad = await page.request.get('/api/v1/hedge/SPY?adv=-1&lambda=x&step=0');
  expect(bad.status()).toBe(400);
  expect(Object.keys((await bad.json()).error.fields)).toEqual(['step', 'adv', 'lambda']);
});

test('has the trap page’s own gain: one volatility, one volume, one impact', async ({ page }) => {
  for (const symbol of ['SPY', 'SPX']) {
    const read = async (route: string) =>
      (await (await page.request.get(`/api/v1/${route}/${symbol}?at=${MOMENT}`)).json()).data.loop;
    const [hedge, trap] = [await read('hedge'), await read('trap')];
    expect(trap.gain).toBeGreaterThan(0);
    expect(hedge.report.gain / trap.gain).toBeCloseTo(1, 9);
    for (const name of ['daily_volatility', 'volatility_of', 'adv_shares', 'volume_of'])
      expect(hedge.inputs[name], name).toEqual(trap.gain_inputs[name]);
  }
});

test('simulates a stored book as the page does', async ({ page }) => {
  const { loop } = (await (await page.request.get(`/api/v1/hedge/SPY?at=${MOMENT}`)).json()).data;
  const answer = await page.request.post('/api/v1/simulate', {
    data: { book: { symbol: 'SPY', at: MOMENT }, shock: 1, impact: { lambda: loop.inputs.lambda } },
  });
  expect(answer.status()).toBe(200);
  expect((await answer.json()).data).toEqual(loop.report);
});

lookOver([HEDGE, `${HEDGE}&book=chain&sign=short_all`]);
