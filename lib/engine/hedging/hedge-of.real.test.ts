import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readChainFile } from '../../ingest/read-chain-file.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { exposureOf } from '../exposure/exposure-of.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { hedgeOf } from './hedge-of.ts';
import { DEFAULT_HEDGE_REQUEST } from './hedge-request.ts';

const scenario = { ...DEFAULT_HEDGE_REQUEST.scenario, advShares: 7e7 };
const context = { sessionBars: [], priorBars: [], earlier: [] };

it.each([
  'cboe_SPY_2025-09-25.csv',
  'cboe_RUT_2023-09-20.json',
  'cboe_SPX_2022-12-12.csv',
  'cboe_NDX_2022-12-12.csv',
  'yahoo_AAPL_2026-08-22.json',
])('the book of %s has its exposure’s delta and gamma at spot, and its loop comes to rest', (name) => {
  const { chain } = readChainFile(readFileSync(path.join(process.env.CHAIN_DATA ?? '', name)));
  const book = openBook(chain, DEFAULT_ASSUMPTIONS);
  const exposure = exposureOf(book, DEFAULT_ASSUMPTIONS);
  const request = { ...DEFAULT_HEDGE_REQUEST, kind: 'chain', scenario } as const;
  const report = hedgeOf(book, exposure, context, DEFAULT_ASSUMPTIONS, request);
  expectClose(report.now.positionDollars / exposure.netDex, 1, 1e-10);
  const netGex = report.curve.gammaShares * 0.01 * chain.spot * chain.spot;
  expectClose((netGex - exposure.netGex) / exposure.grossGex, 0, 1e-10);
  expect(report.loop.report?.outcome).toBe('settled');
  const { gain, amplification } = report.loop.report ?? {};
  expect((amplification ?? 1) > 1).toBe(exposure.netGex < 0);
  expectClose(amplification ?? 0, 1 + (exposure.netGex < 0 ? 1 : -1) * (gain ?? 0), 0.02);
  expectPlainJson(report);
});
