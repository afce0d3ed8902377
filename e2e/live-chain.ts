import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { nativeChain } from './native-chain.ts';

const SPOT = 2400;
const EXPIRY = '2026-12-18';

/** A chain of its own symbol, so that no other test's snapshots come between; each minute a point higher. */
function chainAt(symbol: string, minute: number) {
  const plain = nativeChain();
  const spot = SPOT + minute;
  const contracts = plain.contracts
    .filter((contract) => contract.root === 'SPXW')
    .map((contract) => {
      const strike = contract.strike - 3450;
      const intrinsic = Math.max(0, contract.right === 'call' ? spot - strike : strike - spot);
      const mid = intrinsic + 40 * Math.exp(-20 * Math.abs(Math.log(spot / strike)));
      const quote = { bid: Math.round(100 * mid - 20) / 100, ask: Math.round(100 * mid + 20) / 100 };
      return { ...contract, ...quote, root: symbol, strike };
    });
  const as_of = new Date(Date.parse('2026-11-20T15:00:00Z') + minute * 60_000).toISOString();
  return { ...plain, symbol, as_of, spot, contracts };
}

/** A call spread of the chain above, as the plan page's address writes it. */
export const SPREAD = `k=2400,2450&type=c&qty=1&on=${EXPIRY}`;

/** Stores the symbol's chain of a minute after 10:00. */
export async function store(request: APIRequestContext, symbol: string, minute: number) {
  expect((await request.post('/api/v1/snapshots', { data: chainAt(symbol, minute) })).status()).toBe(201);
}

export const expectSpot = (page: Page, minute: number) =>
  expect(page.locator('header.bar [data-figure="spot"]')).toHaveAttribute(
    'data-value',
    String(SPOT + minute),
  );

/** Opens the page and waits until its stream is open. */
export async function openLive(page: Page, path: string) {
  const stream = page.waitForRequest(/\/api\/v1\/stream/);
  await page.goto(path);
  await stream;
}

/** Marks the document; a page that loads itself anew loses the mark. */
export const markDocument = (page: Page) =>
  page.evaluate(() => document.body.setAttribute('data-mark', 'same document'));
export const expectSameDocument = (page: Page) =>
  expect(page.locator('body')).toHaveAttribute('data-mark', 'same document');
