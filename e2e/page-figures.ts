import { expect, type Page } from '@playwright/test';

/** Answers of the routes that the trap page draws, for the same view. */
export async function trapAnswers(page: Page, symbol: string, query: string) {
  const read = async (route: string) =>
    (await (await page.request.get(`/api/v1/${route}/${symbol}?${query}`)).json()).data;
  return {
    trap: await read('trap'),
    exposure: await read('exposure'),
    hedge: await read('hedge'),
    trade: await read('trade'),
  };
}

/** Waits until React has taken an element over: a click or a key before that is lost, or comes twice. */
export const waitForReact = (page: Page, selector: string) =>
  page.waitForFunction(
    (own) => Object.keys(document.querySelector(own) ?? {}).some((key) => key.startsWith('__reactProps')),
    selector,
  );

/** Scrolls to the panels that read what they show when they are near the window, and waits until all of them have. */
export async function seePinned(page: Page): Promise<void> {
  for (const place of await page.locator('.pinned').all()) await place.scrollIntoViewIfNeeded();
  await expect(page.locator('.pinned-place > .skel')).toHaveCount(0);
}

/** Shows every chart of the page as its table of exact figures. */
export async function openTables(page: Page): Promise<void> {
  await waitForReact(page, '.table-toggle');
  await seePinned(page);
  const toggles = page.getByRole('button', { name: /as table$/ });
  for (let left = await toggles.count(); left > 0; left = await toggles.count())
    await toggles.first().click();
}

/** Every figure on the page that has an exact value, by name. */
export const figuresOf = (page: Page) =>
  page
    .locator('[data-figure][data-value]')
    .evaluateAll((nodes) =>
      nodes.map(
        (node) => [node.getAttribute('data-figure') ?? '', node.getAttribute('data-value') ?? ''] as const,
      ),
    );
