import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../engine/analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { chainCarry } from '../engine/exposure/chain-carry.ts';
import { readChainFile } from '../ingest/read-chain-file.ts';
import { plainComputedExposure } from './testing/plain-computed-exposure.ts';
import { plainVendorSum } from './testing/plain-vendor-sum.ts';

const folder = process.env.CHAIN_DATA ?? '';
const bytesOf = (name: string) => readFileSync(path.join(folder, name));
const nothingKnown = { priorBars: [], sessionBars: [], earlier: [] };
const analysisOf = (name: string, over: Partial<typeof DEFAULT_ASSUMPTIONS> = {}) => {
  const { chain } = readChainFile(bytesOf(name));
  return analyze(chain, nothingKnown, { ...DEFAULT_ASSUMPTIONS, ...over });
};

/** Contracts in the file, and which of its dates had expired when it was taken. */
const FILES = [
  { name: 'cboe_SPY_2025-09-25.csv', contracts: 3716, expired: (date: string) => date <= '250925' },
  { name: 'cboe_RUT_2023-09-20.json', contracts: 6680, expired: (date: string) => date <= '230920' },
  { name: 'cboe_SPX_2022-12-12.csv', contracts: 19156, expired: (date: string) => date <= '221212' },
  { name: 'cboe_NDX_2022-12-12.csv', contracts: 19118, expired: (date: string) => date <= '221212' },
];

describe('real Cboe chains, by the vendor’s own greeks', () => {
  it.each(FILES)('$name equals a plain sum over the file', ({ name, contracts, expired }) => {
    const plain = plainVendorSum(bytesOf(name).toString('utf8'), expired);
    const { exposure } = analysisOf(name, { greeks: 'vendor' });
    expect(plain.contracts).toBe(contracts);
    expect(exposure.quality.contracts).toBe(contracts);
    expect(exposure.quality.contracts - exposure.quality.expired).toBe(plain.live);
    expect(exposure.spot).toBe(plain.spot);
    expect(Math.abs(exposure.netGex - plain.netGex)).toBeLessThan(1e-9 * exposure.grossGex);
    expect(exposure.callWall?.strike).toBe(plain.callWall);
    expect(exposure.putWall?.strike).toBe(plain.putWall);
  });
});

describe('the Russell chain, by volatilities of its quotes', () => {
  it('equals an independent plain computation: net and gross GEX, both walls, the flip', () => {
    const name = 'cboe_RUT_2023-09-20.json';
    const { chain } = readChainFile(bytesOf(name));
    const carries = new Map(
      chainCarry(chain, DEFAULT_ASSUMPTIONS).flatMap((carry, i) => {
        const { root, date } = chain.expirations[i] ?? { root: '', date: '' };
        return carry.expired ? [] : [[root + date.slice(2).replaceAll('-', ''), carry]];
      }),
    );
    const plain = plainComputedExposure(bytesOf(name).toString('utf8'), carries);
    const { exposure } = analysisOf(name);
    expect(exposure.quality.included).toBe(plain.priced);
    expect(Math.abs(exposure.netGex - plain.netGex)).toBeLessThan(1e-9 * plain.grossGex);
    expect(Math.abs(exposure.grossGex - plain.grossGex)).toBeLessThan(1e-9 * plain.grossGex);
    expect(exposure.callWall?.strike).toBe(plain.callWall);
    expect(exposure.putWall?.strike).toBe(plain.putWall);
    expect(plain.flip).not.toBeNull();
    expect(Math.abs((exposure.gammaFlip.level ?? 0) - (plain.flip ?? 0))).toBeLessThan(1e-9 * plain.spot);
  });
});

describe('what each real chain is known for', () => {
  it('NDX crosses zero seven times by the file’s own volatilities, and the nearest one is the flip', () => {
    const { exposure } = analysisOf('cboe_NDX_2022-12-12.csv', { greeks: 'vendor' });
    const { all, level } = exposure.gammaFlip;
    expect(all).toHaveLength(7);
    expect(level).toBe(all.at(-1));
    expect(level).toBeGreaterThan(11_100);
    expect(level).toBeLessThan(11_200);
  });

  it('SPX, almost without bids, says what it could not use', () => {
    const { quality, byExpiry } = analysisOf('cboe_SPX_2022-12-12.csv').exposure;
    expect(quality.flags.no_bid ?? 0).toBeGreaterThan(15_000);
    expect(quality.score ?? 1).toBeLessThan(0.7);
    expect(quality.volatilitySources.vendor ?? 0).toBeGreaterThan(10_000);
    expect(byExpiry.filter((e) => e.forwardSource === 'parity').length).toBeLessThan(byExpiry.length);
  });

  it('RUT settles in the morning on standard monthlies, RUTW at the close', () => {
    const { byExpiry } = analysisOf('cboe_RUT_2023-09-20.json').exposure;
    const settlements = new Set(byExpiry.map(({ root, settlement }) => `${root} ${settlement}`));
    expect(settlements).toEqual(new Set(['RUT AM', 'RUTW PM']));
    expect(byExpiry.find((e) => e.expiry === '2023-10-20')?.root).toBe('RUT');
  });
});
