import { expect, test } from '@playwright/test';
import { lookOver } from './look-over.ts';
import { figuresOf, seePinned } from './page-figures.ts';

const STATES = [
  ...['loading', 'updating', 'empty', 'partial', 'late', 'stalled', 'error', 'closed', 'replay', 'disagree'],
  'sample',
];
const pathOf = (state: string) => `/dev/states?state=${state}`;

test('has a page for each state, and each leads to the others', async ({ page }) => {
  await page.goto('/dev/states');
  await expect(page.getByRole('navigation', { name: 'States' }).getByRole('link')).toHaveText(STATES);
  await page.getByRole('link', { name: 'stalled' }).click();
  await expect(page).toHaveURL(/state=stalled/);
  await expect(page.locator('.states-head [data-state]')).toHaveAttribute('data-state', 'stalled');
});

test('keeps every panel and every figure in whichever state it is', async ({ page }) => {
  await page.goto('/trap/SPY?at=2026-11-16T14:35');
  const panels = await page.locator('section.panel').count();
  const figures = await figuresOf(page);
  expect(panels).toBeGreaterThan(12);
  for (const state of ['updating', 'late', 'stalled', 'error', 'replay']) {
    await page.goto(pathOf(state));
    await expect(page.locator('section.panel')).toHaveCount(panels);
    const shown = new Map(await figuresOf(page));
    for (const [name, value] of figures)
      if (shown.has(name)) expect.soft(shown.get(name), `${state}: ${name}`).toBe(value);
    expect(shown.size).toBeGreaterThan(60);
  }
});

test('shows what each state is known by', async ({ page }) => {
  await page.goto(pathOf('loading'));
  await expect(page.getByRole('status', { name: 'Reading the chain' })).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('status', { name: /^Reading: (What dealers trade|Why a dealer)/ })).toHaveCount(
    2,
  );
  await page.goto(pathOf('empty'));
  await expect(page.getByRole('link', { name: 'Import a chain' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Use sample data' })).toBeVisible();
  await page.goto(pathOf('updating'));
  const busy = page.locator('section.panel[aria-busy="true"]');
  expect(await busy.count()).toBe(await page.locator('section.panel:has(.clock)').count());
  await page.goto(pathOf('partial'));
  await expect(page.locator('#loop li[data-met="null"]').first()).toContainText('unknown');
  await expect(page.getByLabel('Verdict')).toContainText('No read');
  for (const state of ['late', 'stalled']) {
    await page.goto(pathOf(state));
    await expect(page.locator('#loop .chip.stale')).toHaveText(state);
  }
  await expect(page.locator('#loop')).toHaveClass(/stalled hatch/);
  await page.goto(pathOf('error'));
  await expect(page.getByRole('alert').filter({ hasText: 'could not be read' })).toContainText('e-7f31');
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
  await expect(page.locator('#loop')).toHaveClass(/failed/);
  await seePinned(page);
  await expect(page.locator('#forces')).toHaveClass(/failed/);
  await page.goto(pathOf('closed'));
  await expect(page.locator('#loop .clock')).toContainText('final · as of 16:00:00');
  await page.goto(pathOf('disagree'));
  await expect(page.getByLabel('Verdict')).toContainText('disagree');
  await page.goto(pathOf('sample'));
  await expect(page.getByText('No figure here is a market quote')).toBeVisible();
});

// The others differ from these by a word in the panels' heads.
lookOver(['loading', 'empty', 'partial', 'updating', 'stalled', 'error', 'disagree'].map(pathOf));
