import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** How far the page scrolls sideways, px. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What axe calls serious or critical on the page as it stands, with the first element of each. */
export async function seriousOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/**
 * Tests of what every page has to hold, in both themes, on a desktop and a phone: nothing serious for axe, no sideways
 * scroll, no word of the content policy or of hydration on the console.
 */
export function lookOver(paths: readonly string[]): void {
  for (const theme of ['dark', 'light'])
    for (const size of SIZES)
      test(`has nothing serious for axe, ${theme}, ${size.width} wide, and does not scroll sideways`, async ({
        page,
        baseURL,
      }) => {
        test.setTimeout(60_000 + 60_000 * paths.length);
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (/Content Security Policy|Hydrat/i.test(message.text())) complaints.push(message.text());
        });
        await page.setViewportSize(size);
        await page.context().addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
        for (const path of paths) {
          await page.goto(path);
          await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
          expect(await seriousOf(page), path).toEqual([]);
          expect(await sideways(page), path).toBeLessThanOrEqual(0);
        }
        expect(complaints).toEqual([]);
      });
}
