import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { chainCarry } from '../exposure/chain-carry.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import { CALL, contractCount, type OptionChain } from '../market/option-chain.ts';
import { flagCounts, qualityScore, quoteFlags } from '../market/quote-quality.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import { impliedForward } from '../pricing/implied-forward.ts';
import { impliedVolatility } from '../pricing/implied-volatility.ts';
import { sampleMarket } from './sample-market.ts';
import { SAMPLE_RATE, SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';
import { pairsByExpiration } from './testing/chain-pairs.ts';
import { executableArbitrage } from './testing/executable-arbitrage.ts';

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const chainsOf = (symbol: 'SPX' | 'QQQ' | 'NVDA') => [...sampleMarket(symbol).snapshots];
const MARKETS = { SPX: chainsOf('SPX'), QQQ: chainsOf('QQQ'), NVDA: chainsOf('NVDA') };

describe.each(Object.entries(MARKETS))('%s', (symbol, chains) => {
  const some = chains.filter((_, i) => i % 11 === 3);
  const { style, roots } = SAMPLE_UNDERLYINGS[symbol as 'SPX'];
  const rowsOf = ({ columns }: OptionChain, name: 'volume' | 'openInterest') => [...columns[name]];

  test('five sessions of 14 half-hourly snapshots, all of the sample series', () => {
    expect(chains.length).toBe(70);
    expect([...new Set(chains.map((chain) => exchangeDateOf(chain.asOf)))]).toEqual(DAYS);
    for (const chain of chains)
      expect(chain).toMatchObject({ symbol, style, source: 'sample', sample: true });
    expect(new Set(chains[0]?.expirations.map((e) => e.root))).toEqual(new Set(roots));
  });

  test('what has settled before the open is gone, and rows are sorted', () => {
    for (const chain of some) {
      const open = chains.find((own) => exchangeDateOf(own.asOf) === exchangeDateOf(chain.asOf));
      for (const { settlesAt } of chain.expirations) expect(settlesAt).toBeGreaterThan(open?.asOf ?? 0);
      const { expiration, strike, right } = chain.columns;
      const order = [...strike].map((k, i) => (expiration[i] ?? 0) * 1e6 + k * 10 + (right[i] ?? 0));
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      expect(order.length).toBe(contractCount(chain));
    }
  });

  test('no arbitrage at executable prices in any snapshot', () => {
    const found = chains.flatMap((chain) =>
      executableArbitrage(chain, SAMPLE_UNDERLYINGS[symbol as 'SPX']).map((what) => `${chain.asOf} ${what}`),
    );
    expect(found).toEqual([]);
  });

  test('no quote is flagged but what is worthless or hardly worth a tick', () => {
    // After its fall a good part of the stock's expiring calls has no bid.
    const leastScore = symbol === 'NVDA' ? 0.75 : 0.85;
    for (const chain of some) {
      const flags = quoteFlags(chain);
      const named = Object.keys(flagCounts(flags)).filter(
        (flag) => !['no_bid', 'wide', 'zero_oi'].includes(flag),
      );
      expect(named).toEqual([]);
      expect(qualityScore(chain, flags)).toBeGreaterThan(leastScore);
    }
  });

  test('open interest is the morning’s, and changes overnight by no more than was traded', () => {
    for (const [i, chain] of chains.entries()) {
      const next = chains[i + 1];
      if (next === undefined) continue;
      const gone = contractCount(chain) - contractCount(next);
      const [held, volume, then] = [
        rowsOf(chain, 'openInterest').slice(gone),
        rowsOf(chain, 'volume').slice(gone),
        rowsOf(next, 'openInterest'),
      ];
      const isOvernight = exchangeDateOf(chain.asOf) !== exchangeDateOf(next.asOf);
      const broken = then.filter(
        (oi, r) => Math.abs(oi - (held[r] ?? 0)) > (isOvernight ? (volume[r] ?? 0) : 0),
      );
      expect(broken).toEqual([]);
    }
  });

  test('out-of-the-money mids invert, near the volatility they were made with', () => {
    const carry = SAMPLE_UNDERLYINGS[symbol as 'SPX'].dividendYield;
    for (const chain of some.slice(0, 3)) {
      const { strike, right, bid, ask, vendorVolatility, expiration } = chain.columns;
      strike.forEach((k, i) => {
        const isCall = right[i] === CALL;
        const years = yearsToSettlement(chain.asOf, chain.expirations[expiration[i] ?? 0]?.settlesAt ?? 0);
        if (years === 0 || (isCall ? k < chain.spot : k > chain.spot) || (bid[i] ?? 0) === 0) return;
        const at = (price: number) =>
          impliedVolatility({
            right: isCall ? 'call' : 'put',
            spot: chain.spot,
            strike: k,
            years,
            rate: SAMPLE_RATE,
            dividendYield: carry,
            price,
          }).volatility ?? Number.NaN;
        const [low, mid, high] = [
          at(bid[i] ?? 0),
          at(0.5 * ((bid[i] ?? 0) + (ask[i] ?? 0))),
          at(ask[i] ?? 0),
        ];
        const early = style === 'american' ? 0.006 : 0;
        expect(Math.abs(mid - (vendorVolatility[i] ?? Number.NaN))).toBeLessThanOrEqual(
          high - low + 2e-4 + early,
        );
      });
    }
  });
});

test('parity gives the index the forward and the discount that its prices were made with', () => {
  const { dividendYield } = SAMPLE_UNDERLYINGS.SPX;
  for (const chain of MARKETS.SPX.filter((_, i) => i % 23 === 3)) {
    const pairs = pairsByExpiration(chain);
    chain.expirations.forEach(({ settlesAt }, e) => {
      const years = yearsToSettlement(chain.asOf, settlesAt);
      const given = { spot: chain.spot, years, rate: null, dividendYield: null };
      const { forward, source } = impliedForward(pairs[e] ?? [], given);
      expect(source).toBe('parity');
      const made = chain.spot * Math.exp((SAMPLE_RATE - dividendYield) * years);
      expect(Math.abs(forward / made - 1)).toBeLessThan(1e-4);
    });
  }
});

test.each(['QQQ', 'NVDA'] as const)(
  'the engine reads the forwards that %s’s prices were made with',
  (symbol) => {
    const { dividendYield } = SAMPLE_UNDERLYINGS[symbol];
    for (const chain of MARKETS[symbol].filter((_, i) => i % 23 === 3)) {
      for (const { years, forward, source, expired } of chainCarry(chain, DEFAULT_ASSUMPTIONS)) {
        if (expired) continue;
        expect(source).toBe('parity');
        const made = chain.spot * Math.exp((SAMPLE_RATE - dividendYield) * years);
        expect(Math.abs(forward / made - 1)).toBeLessThan(5e-4);
      }
    }
  },
);

test('before its report the stock’s nearest expiration holds the jump, after it not', () => {
  const nearest = (i: number) => {
    const chain = MARKETS.NVDA[i];
    const row = [...(chain?.columns.strike ?? [])].findIndex((k) => Math.abs(k - (chain?.spot ?? 0)) < 1.3);
    return chain?.columns.vendorVolatility[row] ?? Number.NaN;
  };
  const [wednesdayClose, thursdayOpen] = [nearest(41), nearest(43)];
  expect(wednesdayClose).toBeGreaterThan(1);
  expect(thursdayOpen).toBeLessThan(0.6);
});
