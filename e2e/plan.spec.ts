import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { figuresOf, openTables } from './page-figures.ts';

const MOMENT = '2026-11-16T14:35';
const PLAN = `/plan/SPY?at=${MOMENT}`;
const FRIDAY = '2026-11-20';
const OPEN = '2026-11-16T09:30';

type Tree = Record<string, unknown>;
const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Tree | null)?.[key], tree);

interface Leg {
  readonly right: 'call' | 'put';
  readonly strike: number;
  readonly expiry: string;
  readonly quantity: number;
}
const call = (strike: number, quantity: number, expiry = FRIDAY): Leg => ({
  right: 'call',
  strike,
  expiry,
  quantity,
});
const put = (strike: number, quantity: number, expiry = FRIDAY): Leg => ({
  ...call(strike, quantity, expiry),
  right: 'put',
});

const hrefOf = (legs: readonly Leg[], more = '') => {
  const part = (name: string, values: readonly (string | number)[]) => `&${name}=${values.join(',')}`;
  const types = legs.map(({ right }) => right.charAt(0));
  return `${PLAN}${part(
    'k',
    legs.map(({ strike }) => strike),
  )}${part('type', types)}${part(
    'qty',
    legs.map(({ quantity }) => quantity),
  )}${part(
    'on',
    legs.map(({ expiry }) => expiry),
  )}${more}`;
};

const plan = async (page: Page, body: Tree) =>
  page.request.post('/api/v1/plan', { data: { symbol: 'SPY', at: MOMENT, ...body } });

const POSITIONS: readonly (readonly [string, readonly Leg[], string, Tree])[] = [
  ['vertical', [call(595, -1), call(600, 1)], '', {}],
  [
    'iron_condor',
    [put(580, 2), put(585, -2), call(600, -2), call(605, 2)],
    '&fill=natural',
    { fill: 'natural' },
  ],
  ['straddle', [call(594, 1), put(594, 1)], '&credit=-7.5', { credit: -7.5 }],
  ['butterfly', [call(590, 1), call(595, -2), call(600, 1)], '', {}],
  ['single', [put(590, -3)], '', {}],
];

/** Figures that the page takes from elsewhere than `POST /plan`. */
const OTHER = /^(attribution|worked|payoff\.chosen)\.|^(spot|previous_close|change|change_percent)$/;

for (const [structure, legs, more, body] of POSITIONS)
  test(`shows the API's own figures of a ${structure}`, async ({ page }) => {
    const { data } = await (await plan(page, { legs, ...body })).json();
    expect(data.structure).toBe(structure);
    await page.goto(hrefOf(legs, more));
    await openTables(page);
    const figures = (await figuresOf(page)).filter(([name]) => !OTHER.test(name));
    const names = figures.map(([name]) => name);
    for (const name of [
      'fill.mid',
      'greeks.delta',
      'margin.reg_t.requirement',
      'legs.0.greeks.vega_per_point',
    ])
      expect(names).toContain(name);
    expect(figures.length).toBeGreaterThan(15);
    for (const [name, value] of figures) expect.soft(at(data, name), `figure ${name}`).toBe(Number(value));
  });

test('attributes what it would have made since the open: every split as displayed adds up', async ({
  page,
}) => {
  const legs = [call(595, -1), call(600, 1)];
  await page.goto(hrefOf(legs));
  await openTables(page);
  const figures = new Map(await figuresOf(page));
  const answer = await page.request.post('/api/v1/attribution', {
    data: { symbol: 'SPY', legs, from: { at: OPEN }, to: { at: MOMENT }, path: 'hours' },
  });
  const { data } = await answer.json();
  const own = [...figures].filter(
    ([name]) => name.startsWith('attribution.') && !name.includes('cumulative'),
  );
  expect(own.length).toBeGreaterThan(40);
  for (const [name, value] of own)
    expect.soft(at(data, name.slice('attribution.'.length)), name).toBe(Number(value));
  const shown = async (name: string) => {
    const text = await page.locator(`[data-figure="${name}"]`).first().textContent();
    return Math.round(100 * Number(text?.replace('−', '-').replace(/[+,]/g, '')));
  };
  const sum = async (names: readonly string[]) =>
    (await Promise.all(names.map(shown))).reduce((total, cents) => total + cents, 0);
  const causes = ['spot', 'time', 'volatility', 'rate', 'market_minus_model'];
  const greeks = Object.keys(data.greeks);
  for (const prefix of ['attribution', 'worked']) {
    const made = await shown(`${prefix}.actual`);
    expect(await sum(causes.map((name) => `${prefix}.revaluation.${name}`))).toBe(made);
    expect(await sum(greeks.map((name) => `${prefix}.greeks.${name}`))).toBe(made);
    const steps = [...figures.keys()].filter((name) =>
      new RegExp(`^${prefix}\\.steps\\.\\d+\\.actual$`).test(name),
    );
    expect(steps.length).toBeGreaterThan(2);
    expect(await sum(steps)).toBe(made);
    for (const step of steps)
      expect(await sum(causes.map((name) => step.replace('actual', `revaluation.${name}`)))).toBe(
        await shown(step),
      );
  }
  const last = data.steps.length;
  expect(Number(figures.get(`attribution.cumulative.${last}.actual`))).toBe(data.actual);
  expect(Number(figures.get(`attribution.cumulative.${last}.spot`))).toBe(data.revaluation.spot);
  expect(figures.get('worked.actual')).toBe('92.5');
});

test('attributes since another moment, chosen by its control and kept in the address', async ({ page }) => {
  const legs = [call(595, -1), call(600, 1)];
  await page.goto(hrefOf(legs), { waitUntil: 'networkidle' });
  const since = page.getByRole('navigation', { name: 'Attributed since' });
  await expect(since.locator('[aria-current]')).toHaveText('open');
  await since.getByRole('link', { name: '12:00', exact: true }).click();
  await expect(page).toHaveURL(/vs=2026-11-16T12:00/);
  await expect(since.locator('[aria-current]')).toHaveText('12:00');
  const answer = await page.request.post('/api/v1/attribution', {
    data: { symbol: 'SPY', legs, from: { at: '2026-11-16T12:00' }, to: { at: MOMENT }, path: 'hours' },
  });
  const { data } = await answer.json();
  await expect(page.locator('#attribution [data-figure="attribution.actual"]').first()).toHaveAttribute(
    'data-value',
    String(data.actual),
  );
  await page.goto(`${hrefOf(legs)}&vs=2026-11-18T12:00`);
  await expect(page.locator('#attribution')).toContainText('is not before the snapshot shown');
});

test('builds a structure, changes a leg, and keeps it all in the address', async ({ page }) => {
  await page.goto(PLAN, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'iron condor' }).click();
  await expect(page).toHaveURL(/k=[\d.]+,[\d.]+,[\d.]+,[\d.]+/);
  await expect(page.locator('#legs')).toContainText('iron condor');
  const gamma = page.locator('tfoot [data-figure="greeks.gamma"]');
  expect(Number(await gamma.getAttribute('data-value'))).toBeLessThan(0);
  const theta = page.locator('tfoot [data-figure="greeks.theta_per_day"]');
  expect(Number(await theta.getAttribute('data-value'))).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Remove leg 1' }).click();
  await expect(page).toHaveURL(/k=[\d.]+,[\d.]+,[\d.]+&/);
  await page.getByLabel('Contracts of leg 2').fill('3');
  await expect(page).toHaveURL(/qty=-1,-3,1/);
  const before = page.url();
  await page.reload();
  expect(page.url()).toBe(before);
  await expect(page.getByLabel('Contracts of leg 2')).toHaveValue('3');
});

test('prices the payoff at any date and volatility in the browser, as the API does, and keeps it in the address', async ({
  page,
}) => {
  const legs = [call(595, -1), call(600, 1)];
  const { data } = await (await plan(page, { legs })).json();
  const quarter = data.payoff.curves.find((curve: Tree) => Number(curve.elapsed) > 0);
  const shifted = data.payoff.curves.find(
    (curve: Tree) => curve.elapsed === quarter.elapsed && curve.volatility_shift === 0.05,
  );
  const days = 365 * quarter.elapsed;
  await page.goto(hrefOf(legs), { waitUntil: 'networkidle' });
  await page.locator('#payoff-volatility').fill('5');
  await page.locator('#payoff-date').fill(String(days));
  await expect(page).toHaveURL(/dv=5&dt=/);
  await expect(page.locator('.payoff-legend')).toContainText('volatility +5 points');
  await page.getByRole('button', { name: 'View payoff as table' }).click();
  const shown = page.locator('[data-figure^="payoff.chosen."]');
  await expect(shown).toHaveCount(data.payoff.spots.length);
  const read = () =>
    shown.evaluateAll((nodes) => nodes.map((node) => Number(node.getAttribute('data-value'))));
  for (const [i, value] of (await read()).entries()) expect(value).toBeCloseTo(shifted.pnl[i], 6);
  await page.locator('#payoff-volatility').fill('3.5');
  await expect(page).toHaveURL(/dv=3.5/);
  const drawn = page.locator('.payoff-legend');
  await expect(drawn).toContainText('volatility +3.5 points');
  const before = await read();
  await page.goto(page.url(), { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'View payoff as table' }).click();
  await expect(drawn).toContainText('volatility +3.5 points');
  await expect(shown).toHaveCount(data.payoff.spots.length);
  for (const [i, value] of (await read()).entries()) expect(value).toBeCloseTo(before[i] ?? Number.NaN, 1);
});

test('says what each settlement leaves, and where assignment comes from', async ({ page }) => {
  await page.goto(hrefOf([call(595, -1), call(600, 1)]));
  const margin = page.locator('#margin');
  for (const text of [
    'Settles below 595',
    'Settles 595 to 600',
    'Settles above 600',
    '−100 shares, +$59,500',
    'Early exercise of 595 C',
    'Pin risk: 595',
    'Exercise by exception from $0.01',
    'Funding of the Reg-T margin a day',
  ])
    await expect(margin).toContainText(text);
});

test('gives the reason where it cannot price, and never a figure', async ({ page }) => {
  const legs = [call(595, -1)];
  const refused = async (body: Tree, status = 400) => {
    const answer = await plan(page, { legs, ...body });
    expect(answer.status()).toBe(status);
    const { error } = await answer.json();
    return `${error.message} ${Object.keys(error.fields ?? {}).join(' ')}`;
  };
  expect(await refused({ at: '2019-01-02T10:00' }, 404)).toMatch(/no .*snapshot|nothing/i);
  expect(await refused({ legs: [call(595.13, -1)] })).toMatch(/no call of strike 595\.13 .* legs\.0/);
  expect(await refused({ legs: [call(595, -1, '2026-11-13')] })).toMatch(/2026-11-13/);
  expect(await refused({ legs: [call(595, 0)] })).toMatch(/zero contracts|quantity/);
  const missing = await page.request.post('/api/v1/attribution', {
    data: { symbol: 'SPY', legs, from: { snapshot_id: 'gone' }, to: { at: MOMENT } },
  });
  expect(missing.status()).toBe(404);
  await page.goto(hrefOf([call(595.13, -1)]));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This position cannot be priced here');
  await expect(page.locator('main')).toContainText('no call of strike 595.13');
  await expect(page.locator('#payoff')).toHaveCount(0);
  await page.goto(`${PLAN}&k=595&qty=0`);
  await expect(page.getByRole('status').filter({ hasText: 'qty=0' })).toBeVisible();
});

test('refuses a crossed market and an unquoted leg, and marks one that nobody bids for', async ({
  request,
}) => {
  const contract = (strike: number, bid: number, ask: number) =>
    (['call', 'put'] as const).map((right) => ({
      ...{ root: 'TST', right, strike, expiry: '2026-12-18', bid, ask },
      open_interest: 10,
      volume: 1,
    }));
  const stored = await request.post('/api/v1/snapshots?symbol=TST', {
    data: {
      ...{ format: 'alphagex/1', symbol: 'TST', as_of: '2026-11-16T19:35:00Z', spot: 100, source: 'e2e' },
      ...{ rate: 0.04, dividend_yield: 0 },
      contracts: [
        ...contract(100, 2.4, 2.5),
        ...contract(105, 1.2, 1.1),
        ...contract(110, 0, 0),
        ...contract(140, 0, 0.04),
      ],
    },
  });
  expect([200, 201]).toContain(stored.status());
  const ask = async (strike: number, quantity: number) => {
    const legs = [{ right: 'call', strike, expiry: '2026-12-18', quantity }];
    return (await request.post('/api/v1/plan', { data: { symbol: 'TST', legs } })).json();
  };
  expect((await ask(105, 1)).error.message).toMatch(/crossed: bid 1.2 above ask 1.1/);
  expect((await ask(110, 1)).error.message).toMatch(/no ask/);
  expect((await ask(140, -1)).error.message).toMatch(/nobody bids for the 140 call/);
  const { data } = await ask(140, 1);
  expect(data.legs[0]).toMatchObject({ bid: 0, mid: 0.02, volatility_from: 'half_ask' });
  expect(data.fill.warnings[0]).toMatchObject({ warning: 'no_bid' });
});

for (const theme of ['dark', 'light'])
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    test(`has nothing serious for axe, ${theme}, ${width} wide, and does not scroll sideways`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height });
      await page.context().addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
      for (const path of [PLAN, '/positions', `/hedge/SPY?at=${MOMENT}`, `/volatility/SPY?at=${MOMENT}`]) {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(overflow, path).toBeLessThanOrEqual(width);
        if (path !== PLAN && path !== '/positions') continue;
        const { violations: found } = await new AxeBuilder({ page }).analyze();
        const serious = found.filter((v) => v.impact === 'serious' || v.impact === 'critical');
        expect(serious.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
      }
    });

test('starts from the trap page’s plan while a trap is armed, and says so when none is', async ({ page }) => {
  const { data } = await (await page.request.get(`/api/v1/trap/SPY?at=${MOMENT}`)).json();
  const { spread, expiry } = data.plan;
  await page.goto(PLAN);
  const lead = page.getByLabel('Plan', { exact: true });
  await expect(lead).toContainText('the trap page’s plan');
  const legs = [call(spread.short.strike, -1, expiry), call(spread.long.strike, 1, expiry)];
  const own = (await (await plan(page, { legs })).json()).data;
  await expect(page.locator('[data-figure="fill.mid"]').first()).toHaveAttribute(
    'data-value',
    String(own.fill.mid),
  );
  await page.goto(`/plan/SPY?at=${OPEN}`);
  await expect(lead).toContainText('no trap is armed');
});
