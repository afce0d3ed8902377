import { describe, expect, test } from 'vitest';
import { CALL, contractCount, type OptionChain } from '../market/option-chain.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import { sampleSession } from './sample-session.ts';
import { SAMPLE_RATE, SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';

const { dividendYield } = SAMPLE_UNDERLYINGS.SPY;

const session = sampleSession();
const chains = [...session.snapshots];
const some = [0, 20, 57, 77].map((i) => chains[i]).filter((chain) => chain !== undefined);

/** Everything of a chain as bytes. */
function bytesOf(chain: OptionChain): string {
  const { columns, ...rest } = chain;
  const parts = Object.entries(columns).map(([name, column]) => [
    name,
    [...new Uint8Array(column.buffer, column.byteOffset, column.byteLength)].join(),
  ]);
  return JSON.stringify([rest, parts]);
}

/** Both sides of every strike: calls at even rows, puts at the row after. */
function* pairsOf(chain: OptionChain) {
  const { strike, bid, ask, expiration } = chain.columns;
  for (let i = 0; i < strike.length; i += 2) {
    const quoteAt = (row: number) => ({ bid: bid[row] ?? Number.NaN, ask: ask[row] ?? Number.NaN });
    yield {
      expiration: expiration[i] ?? -1,
      strike: strike[i] ?? Number.NaN,
      call: quoteAt(i),
      put: quoteAt(i + 1),
    };
  }
}

describe('the same seed', () => {
  const bytesAtFirst = (own: typeof session, steps: number) => {
    const bytes: string[] = [];
    for (const chain of own.snapshots) if (bytes.push(bytesOf(chain)) === steps) break;
    return bytes;
  };

  test('gives the same bytes, also when taken again from the same session', () => {
    const expected = chains.slice(0, 3).map(bytesOf);
    expect(bytesAtFirst(session, 3)).toEqual(expected);
    expect(bytesAtFirst(sampleSession(), 3)).toEqual(expected);
  });

  test('and another seed gives another session', () => {
    const [first] = sampleSession(1).snapshots;
    expect(first?.columns.openInterest).not.toEqual(chains[0]?.columns.openInterest);
    expect(sampleSession(1).sessionBars).not.toEqual(session.sessionBars);
  });
});

describe('the chains', () => {
  test('79 of them, every five minutes from 09:30 to 16:00 New York time, all labelled sample', () => {
    expect([chains.length, session.snapshots.length]).toEqual([79, 79]);
    chains.forEach((chain, i) => {
      expect(chain.asOf).toBe(Date.UTC(2026, 10, 16, 14, 30) + i * 300_000);
      expect(chain).toMatchObject({ symbol: 'SPY', source: 'sample', sample: true, style: 'american' });
      expect(chain).toMatchObject({ previousClose: 589.86, rate: null, dividendYield: null });
    });
  });

  test('spot is the close of the bar that ends there', () => {
    expect(chains[0]?.spot).toBe(session.sessionBars[0]?.open);
    expect(chains.slice(1).map((chain) => chain.spot)).toEqual(session.sessionBars.map((bar) => bar.close));
  });

  test('columns are of one length and sorted by expiration, strike, call before put, none twice', () => {
    for (const chain of some) {
      const { expiration, strike, right } = chain.columns;
      const n = contractCount(chain);
      expect(n).toBeGreaterThan(3500);
      expect(new Set(Object.values(chain.columns).map((column) => column.length))).toEqual(new Set([n]));
      const order = Array.from(
        { length: n },
        (_, i) => (expiration[i] ?? 0) * 1e5 + (strike[i] ?? 0) * 10 + (right[i] ?? 0),
      );
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      expect(chain.expirations).toEqual([...chain.expirations].sort((a, b) => a.settlesAt - b.settlesAt));
    }
  });

  test('open interest stays, volume only grows, a print lies inside the quote of its time', () => {
    chains.forEach((chain, j) => {
      const before = chains[j - 1]?.columns;
      const { volume, openInterest, last, bid, ask } = chain.columns;
      expect(openInterest).toEqual(chains[0]?.columns.openInterest);
      let falls = 0;
      let outside = 0;
      for (let i = 0; i < volume.length; i++) {
        const [now, earlier, print] = [volume[i] ?? 0, before?.volume[i] ?? 0, last[i] ?? Number.NaN];
        if (!(Number.isInteger(now) && now >= earlier)) falls++;
        if (now === 0 && !Number.isNaN(print)) outside++;
        if (now > earlier && !(print >= (bid[i] ?? 0) && print <= (ask[i] ?? 0) && print > 0)) outside++;
        if (now === earlier && j > 0 && !Object.is(print, before?.last[i])) outside++;
      }
      expect([falls, outside]).toEqual([0, 0]);
    });
  });

  test('vendor figures are rounded to four decimals and absent once the contract has settled', () => {
    const last = chains.at(-1)?.columns;
    const first = chains[0]?.columns;
    first?.expiration.forEach((expiration, i) => {
      const figures = [first.vendorVolatility[i], first.vendorDelta[i], first.vendorGamma[i]];
      for (const value of figures) expect(value).toBe(Math.round((value ?? Number.NaN) * 1e4) / 1e4);
      expect(Number.isNaN(last?.vendorVolatility[i])).toBe(expiration === 0);
      expect(Number.isNaN(last?.vendorGamma[i])).toBe(expiration === 0);
    });
  });
});

describe('executable prices', () => {
  test('keep put-call parity of American options: between S·e^(−qT) − K and S − K·e^(−rT)', () => {
    for (const chain of some) {
      for (const { expiration, strike, call, put } of pairsOf(chain)) {
        const years = yearsToSettlement(chain.asOf, chain.expirations[expiration]?.settlesAt ?? Number.NaN);
        const most = chain.spot - strike * Math.exp(-SAMPLE_RATE * years);
        const least = chain.spot * Math.exp(-dividendYield * years) - strike;
        expect(call.bid - put.ask).toBeLessThanOrEqual(most + 1e-6);
        expect(call.ask - put.bid).toBeGreaterThanOrEqual(least - 1e-6);
      }
    }
  });

  test('are in cents, bid below ask, near the money no wider than a trader would expect', () => {
    for (const chain of some) {
      const { bid, ask, strike, right, expiration } = chain.columns;
      for (let i = 0; i < strike.length; i++) {
        const [b, a] = [bid[i] ?? Number.NaN, ask[i] ?? Number.NaN];
        expect([b, a]).toEqual([Number(b.toFixed(2)), Number(a.toFixed(2))]);
        expect(a).toBeGreaterThan(b);
        const isOut = right[i] === CALL ? (strike[i] ?? 0) >= chain.spot : (strike[i] ?? 0) <= chain.spot;
        if (isOut && (expiration[i] ?? 0) < 9) expect(a - b).toBeLessThanOrEqual(0.08);
      }
    }
  });
});
