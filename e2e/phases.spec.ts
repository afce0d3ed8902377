import { expect, test } from '@playwright/test';
import { apiFigure } from './api-figure.ts';
import { figuresOf, openTables, trapAnswers } from './page-figures.ts';

/** SPY's first two sample sessions pass through every phase; one moment of each. */
const MOMENTS = [
  ['2026-11-16T09:45', 'no_read', 'No read'],
  ['2026-11-16T11:00', 'quiet', 'Quiet'],
  ['2026-11-16T14:00', 'loading', 'Loading'],
  ['2026-11-17T11:00', 'loop_active', 'Loop active'],
  ['2026-11-17T11:45', 'exhaustion', 'Exhaustion'],
  ['2026-11-16T14:35', 'trap_armed', 'Trap armed'],
  ['2026-11-16T15:35', 'resolved', 'Resolved'],
] as const;

for (const [at, phase, word] of MOMENTS)
  test(`is ${phase} at ${at}: its word, its plan, its figures`, async ({ page }) => {
    await page.goto(`/trap/SPY?at=${at}`);
    const api = await trapAnswers(page, 'SPY', `at=${at}`);
    const { trap } = api;
    expect(trap.verdict.phase).toBe(phase);
    await expect(page.locator('h1 [data-phase]')).toHaveText(word);
    await expect(page.locator('[data-phase]').first()).toHaveAttribute('data-phase', phase);
    await expect(page.getByLabel('Verdict')).toContainText(trap.verdict.sentence);
    const plan = page.locator('#plan');
    if (phase === 'trap_armed') {
      const { short, long } = trap.plan.spread;
      await expect(plan).toContainText(`Sell ${short.strike} call, buy ${long.strike} call`);
      const shown = new Set((await figuresOf(page)).map(([name]) => name));
      for (const name of [
        'credit_mid',
        'credit_natural',
        'max_risk',
        'break_even',
        'target_dollars',
        'target_mark',
      ])
        expect(shown).toContain(`plan.spread.${name}`);
    } else {
      expect(trap.plan).toBeNull();
      expect(trap.plan_reason).toBe('the trap is not armed');
      await expect(plan).toContainText(`No plan in the phase ${word.toLowerCase()}`);
      await expect(plan.locator('[data-figure^="plan."]')).toHaveCount(0);
      await expect(plan.getByRole('listitem')).toHaveCount(trap.plan_missing.length);
    }
    await openTables(page);
    const figures = await figuresOf(page);
    expect(figures.length).toBeGreaterThan(60);
    for (const [name, value] of figures)
      expect.soft(apiFigure(name, api), `figure ${name}`).toBe(Number(value));
  });

test('lists the session’s phases as the API has them, each a link to its beginning', async ({ page }) => {
  const at = '2026-11-17T16:00';
  await page.goto(`/trap/SPY?at=${at}`);
  const { trap } = await trapAnswers(page, 'SPY', `at=${at}`);
  const runs: { phase: string }[] = trap.timeline.runs;
  const phases = runs.map((run) => run.phase);
  expect(phases.slice(0, 6)).toEqual([
    'no_read',
    'quiet',
    'loading',
    'loop_active',
    'exhaustion',
    'resolved',
  ]);
  const rows = page.locator('#session tbody tr');
  await expect(rows).toHaveCount(runs.length);
  const active = rows.nth(phases.indexOf('loop_active'));
  await expect(active).toContainText('Loop active');
  await active.getByRole('link').click();
  await expect(page).toHaveURL(/at=2026-11-17T10:50/);
  await expect(page.locator('h1 [data-phase]')).toHaveText('Loop active');
});

test('names the regime that its own session shows: price beyond yesterday’s call wall', async ({ page }) => {
  const at = '2026-11-17T12:30';
  await page.goto(`/trap/SPY?at=${at}`);
  const { trap } = await trapAnswers(page, 'SPY', `at=${at}`);
  expect(trap.regime.id).toBe('explosive_continuation');
  await expect(page.locator('#regimes')).toContainText('Explosive continuation');
});
