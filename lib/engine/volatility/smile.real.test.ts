import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChainFile } from '../../ingest/read-chain-file.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { riskNeutralSummary } from './risk-neutral-summary.ts';
import { type SmilePoint, smilePoints } from './smile-points.ts';
import { smilePrice } from './smile-shape.ts';
import { smileSurface } from './smile-surface.ts';
import { europeanStrikeQuotes, strikeQuotes } from './strike-quotes.ts';

const bookOf = (name: string) => {
  const { chain } = readChainFile(readFileSync(path.join(process.env.CHAIN_DATA ?? '', name)));
  return openBook(chain, DEFAULT_ASSUMPTIONS);
};

const SMALLEST_BID = 0.05;
const WIDEST_SHARE_OF_MID = 0.25;

/** Bid of five cents or more, spread of at most a quarter of the mid. */
const isLiquid = (bid: number, ask: number) =>
  bid > SMALLEST_BID - 1e-9 && ask - bid <= WIDEST_SHARE_OF_MID * 0.5 * (bid + ask);

/** Liquid strikes, and those whose smile price is less than half the spread from the mid. */
function fitCount(name: string): { liquid: number; within: number; spoiled: string[] } {
  const book = bookOf(name);
  let liquid = 0;
  let within = 0;
  const spoiled: string[] = [];
  for (const { expiration, expiry, root, fit } of smileSurface(book)) {
    const carry = book.carry[expiration];
    if (carry === undefined) continue;
    const quoted = new Map(strikeQuotes(book, expiration).map((quote) => [quote.strike, quote]));
    const points = smilePoints(europeanStrikeQuotes(book, expiration), carry).filter((point) => {
      const quote = quoted.get(point.strike);
      if (quote === undefined) return false;
      return point.right === 'call'
        ? isLiquid(quote.callBid, quote.callAsk)
        : isLiquid(quote.putBid, quote.putAsk);
    });
    liquid += points.length;
    const { smile } = fit;
    if (smile === null) continue;
    const isWithin = (p: SmilePoint) =>
      Math.abs(carry.discount * smilePrice(smile, p.strike) - p.mid) < p.halfSpread;
    within += points.filter(isWithin).length;
    const { meanError, leastDensity } = riskNeutralSummary(smile);
    if (!(smile.butterflyFree && leastDensity >= 0 && Math.abs(meanError) < 1e-5))
      spoiled.push(`${root} ${expiry}`);
  }
  return { liquid, within, spoiled };
}

describe('smiles of real chains', () => {
  it.each([
    { name: 'cboe_RUT_2023-09-20.json', liquid: 1478, least: 0.99 },
    { name: 'cboe_NDX_2022-12-12.csv', liquid: 5760, least: 0.99 },
    { name: 'cboe_SPY_2025-09-25.csv', liquid: 1417, least: 0.85 },
  ])(
    '$name: within half the spread on $least of liquid strikes, without arbitrage',
    ({ name, liquid, least }) => {
      const count = fitCount(name);
      expect(count.liquid).toBe(liquid);
      expect(count.within / count.liquid).toBeGreaterThanOrEqual(least);
      expect(count.spoiled).toEqual([]);
    },
  );
});
