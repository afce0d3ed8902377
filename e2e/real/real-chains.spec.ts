import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { plainVendorSum } from '../../lib/server/testing/plain-vendor-sum.ts';
import { apiFigure } from '../api-figure.ts';
import { figuresOf, openTables, trapAnswers } from '../page-figures.ts';

const folder = process.env.CHAIN_DATA ?? '';

const CHAINS = [
  { file: 'cboe_SPY_2025-09-25.csv', symbol: 'SPY', contracts: 3716, last: '250925' },
  { file: 'cboe_RUT_2023-09-20.json', symbol: 'RUT', contracts: 6680, last: '230920' },
  { file: 'cboe_SPX_2022-12-12.csv', symbol: 'SPX', contracts: 19156, last: '221212' },
  { file: 'cboe_NDX_2022-12-12.csv', symbol: 'NDX', contracts: 19118, last: '221212' },
];

for (const { file, symbol, contracts, last } of CHAINS)
  test(`${symbol}: imported from the command line, the page shows the file's own sums and the API's figures`, async ({
    page,
  }) => {
    const env = { ...process.env, DATABASE_URL: 'file:./data/e2e/real.db' };
    const said = execFileSync('npm', ['run', '--silent', 'import', '--', path.resolve(folder, file)], {
      env,
      encoding: 'utf8',
    });
    expect(said).toContain(symbol);

    await page.goto(`/trap/${symbol}?greeks=vendor`);
    const plain = plainVendorSum(readFileSync(path.join(folder, file), 'utf8'), (date) => date <= last);
    const api = await trapAnswers(page, symbol, 'greeks=vendor');
    await openTables(page);
    const figures = new Map(await figuresOf(page));
    const shown = (name: string) => Number(figures.get(name));
    expect(shown('quality.contracts')).toBe(contracts);
    expect(shown('quality.contracts') - shown('quality.expired')).toBe(plain.live);
    expect(Math.abs(shown('net_gex') - plain.netGex)).toBeLessThan(1e-9 * api.exposure.gross_gex);
    expect(shown('call_wall.strike')).toBe(plain.callWall);
    expect(shown('put_wall.strike')).toBe(plain.putWall);
    for (const [name, value] of figures)
      expect.soft(apiFigure(name, api), `figure ${name}`).toBe(Number(value));
  });
