import { expect, test } from '@playwright/test';
import { apiFigure } from './api-figure.ts';
import { lookOver } from './look-over.ts';
import { figuresOf, openTables, trapAnswers, waitForReact } from './page-figures.ts';

const MOMENT = '2026-11-16T14:35';
const TRAP = `/trap/SPY?at=${MOMENT}`;

test('opens on the sample market and says so', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/trap\/SPY$/);
  await expect(page.getByText('Sample data')).toBeVisible();
  await expect(page.getByText('No figure here is a market quote')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('not advice');
});

for (const view of [
  '',
  '&basis=volume',
  '&sign=short_all&exp=week',
  '&sign=flow',
  '&greeks=vendor&range=5',
]) {
  test(`shows the API's own figures, tables included${view && ` (${view.slice(1)})`}`, async ({ page }) => {
    await page.goto(TRAP + view);
    const api = await trapAnswers(page, 'SPY', `at=${MOMENT}${view}`);
    await openTables(page);
    const figures = await figuresOf(page);
    const names = new Set(figures.map(([name]) => name));
    for (const name of ['spot', 'net_gex', 'call_wall.strike', 'put_wall.strike', 'conditions.volume'])
      expect(names).toContain(name);
    expect(figures.length).toBeGreaterThan(60);
    for (const [name, value] of figures)
      expect.soft(apiFigure(name, api), `figure ${name}`).toBe(Number(value));
  });
}

test('says the phase, the lead and each condition as the API does', async ({ page }) => {
  await page.goto(TRAP);
  const { trap } = await trapAnswers(page, 'SPY', `at=${MOMENT}`);
  expect(trap.verdict.phase).toBe('trap_armed');
  await expect(page.locator('[data-phase]')).toHaveText('Trap armed');
  await expect(page.getByLabel('Verdict')).toContainText(trap.verdict.sentence);
  for (const condition of trap.conditions)
    await expect(page.locator(`#loop li[data-condition="${condition.id}"]`).first()).toHaveAttribute(
      'data-met',
      String(condition.met),
    );
});

test('is unknown, with the reason, before there is half an hour of data', async ({ page }) => {
  await page.goto('/trap/SPY?at=2026-11-16T09:30');
  await expect(page.locator('[data-phase]')).toHaveText('No read');
  await expect(page.locator('#loop li[data-condition="volume"]').first()).toContainText('unknown');
  await expect(page.locator('#loop')).toContainText(/no price bars are stored|less than 30 minutes/);
});

test('falls back and says so when a parameter is not usable', async ({ page }) => {
  await page.goto('/trap/SPY?at=2026-11-16T09:30&basis=foo&sign=flow');
  const notice = page.getByRole('status').filter({ hasText: 'basis=foo' });
  await expect(notice).toContainText('expected oi or volume');
  await expect(notice).toContainText('sign=flow');
  await expect(notice).toContainText('the session’s first');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('keeps the view in the address: controls are links', async ({ page }) => {
  await page.goto(TRAP);
  await page.getByRole('link', { name: 'Volume', exact: true }).click();
  await expect(page).toHaveURL(/basis=volume/);
  await page.getByRole('link', { name: '0DTE', exact: true }).click();
  await expect(page).toHaveURL(/exp=0dte/);
  await expect(page).toHaveURL(/at=2026-11-16T14:35/);
  const api = await trapAnswers(page, 'SPY', `at=${MOMENT}&basis=volume&exp=0dte`);
  const net = page.locator('#levels [data-figure="net_gex"]');
  await expect(net).toHaveAttribute('data-value', String(api.exposure.net_gex));
});

test('steps through the session with the arrow keys', async ({ page }) => {
  await page.goto(TRAP, { waitUntil: 'networkidle' });
  await waitForReact(page, 'header.bar');
  // Keys are heard once effects have run, a moment after React has the page: a press before that is lost.
  await expect(async () => {
    if (page.url().includes('T14:35')) await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/at=2026-11-16T14:40/, { timeout: 5_000 });
  }).toPass();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/at=2026-11-16T14:30/);
});

test('draws the plan on the price axis, in figures in its table, and opens it', async ({ page }) => {
  await page.goto(TRAP);
  const { trap } = await trapAnswers(page, 'SPY', `at=${MOMENT}`);
  const { short, long, break_even, max_risk } = trap.plan.spread;
  const drawn = page.locator('.ladder.wide .plan-mark');
  await expect(drawn).toContainText(`short ${short.strike} C: keep`);
  await expect(drawn).toContainText(`break-even ${break_even.toFixed(2)}`);
  await expect(drawn).toContainText(`long ${long.strike} C: loss stops at −$${max_risk}`);
  await page.locator('#plan').getByRole('link', { name: 'Open in plan' }).click();
  await expect(page).toHaveURL(/\/plan\/SPY\?.*k=595,600/);
  await page.goto('/trap/SPY?at=2026-11-16T11:00');
  await expect(page.locator('.ladder.wide')).toContainText('call gamma');
  await expect(page.locator('.plan-mark')).toHaveCount(0);
});

test('shares one place between trap and plan on a phone: buttons, keyboard, a swipe', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(TRAP, { waitUntil: 'networkidle' });
  const [trap, plan] = [page.locator('#trap'), page.locator('#plan')];
  await expect(plan).toBeVisible();
  await expect(trap).toBeHidden();
  await expect(async () => {
    await page.getByRole('button', { name: 'The trap' }).click();
    await expect(trap).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(plan).toBeHidden();
  await page.getByRole('button', { name: 'The plan' }).focus();
  await page.keyboard.press('Enter');
  await expect(plan).toBeVisible();
  const swipe = async (from: number, to: number) => {
    const touch = (x: number) => [{ identifier: 0, clientX: x, clientY: 300 }];
    await plan.dispatchEvent('touchstart', { touches: touch(from), changedTouches: touch(from) });
    await plan.dispatchEvent('touchend', { touches: [], changedTouches: touch(to) });
  };
  await swipe(200, 180);
  await expect(plan).toBeVisible();
  await swipe(100, 300);
  await expect(trap).toBeVisible();
  await expect(plan).toBeHidden();
});

test('finds a symbol by keyboard', async ({ page }) => {
  await page.goto('/status');
  const palette = page.getByRole('dialog');
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(palette).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('spy');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/trap\/SPY/);
});

test('offers a way out for a symbol without a chain, and none for nonsense', async ({ page }) => {
  await page.goto('/trap/ZZZZ');
  await expect(page.getByText('No chain for ZZZZ yet')).toBeVisible();
  await expect(page.getByRole('link', { name: /import a chain/i })).toHaveAttribute('href', '/status');
  const answer = await page.goto('/trap/%3Cscript%3E');
  expect(answer?.status()).toBe(404);
});

lookOver([TRAP, '/status']);
