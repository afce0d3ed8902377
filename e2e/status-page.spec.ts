import { expect, test } from '@playwright/test';

const CSV = [
  '',
  'Made-up Trust,Last: 101.50,Change: 0.50',
  '"Date: November 20, 2026 at 3:45 PM EST",Bid: 101.4,Ask: 101.6,Size: 1*1,"Volume: 1,000"',
  'Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest',
  'Fri Dec 18 2026,MADE261218C00100000,4,0,3.9,4.1,120,0.25,0.6,0.04,1500,100.00,MADE261218P00100000,2.2,0,2.1,2.3,80,0.25,-0.4,0.04,2500',
  'Fri Dec 18 2026,MADE261218C00105000,1.6,0,1.5,1.7,300,0.24,0.35,0.05,3000,105.00,MADE261218P00105000,4.8,0,4.7,4.9,10,0.24,-0.65,0.05,-7',
].join('\n');

test('imports a dropped file, lists what it rejected, and shows its chain', async ({ page }) => {
  await page.goto('/status');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'quotedata.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(CSV),
  });
  await expect(page.getByText(/MADE/).first()).toBeVisible();
  await expect(page.getByText(/open.interest/i).first()).toBeVisible();
  await page.goto('/trap/MADE?greeks=vendor');
  const gamma = (0.04 * 1500 + 0.05 * 3000 - 0.04 * 2500) * 100 * 101.5 ** 2 * 0.01;
  const net = page.locator('#levels [data-figure="net_gex"]');
  await expect(net).toBeVisible();
  expect(Number(await net.getAttribute('data-value'))).toBeCloseTo(gamma, 4);
  await expect(page.locator('.ribbon')).toHaveCount(0);
});

test('says what was expected and found for a file that is none', async ({ page }) => {
  await page.goto('/status');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'page.html',
    mimeType: 'text/html',
    buffer: Buffer.from('<!doctype html><html></html>'),
  });
  await expect(page.getByText(/expected/i).first()).toBeVisible();
});
