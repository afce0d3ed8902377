import { expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { chainCarry } from '../exposure/chain-carry.ts';
import { CALL, type OptionChain } from '../market/option-chain.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import { americanImpliedVolatility } from '../pricing/american/american-implied-volatility.ts';
import { sampleSession } from './sample-session.ts';
import { SAMPLE_RATE, SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';

const { dividendYield } = SAMPLE_UNDERLYINGS.SPY;

const chains = [...sampleSession().snapshots].filter((_, i) => [0, 57, 70].includes(i));

function* rowsOf(chain: OptionChain) {
  const { strike, right, expiration, bid, ask, vendorVolatility } = chain.columns;
  for (let i = 0; i < strike.length; i++) {
    const settlesAt = chain.expirations[expiration[i] ?? -1]?.settlesAt ?? Number.NaN;
    yield {
      expiration: expiration[i] ?? -1,
      right: right[i] === CALL ? ('call' as const) : ('put' as const),
      strike: strike[i] ?? Number.NaN,
      years: yearsToSettlement(chain.asOf, settlesAt),
      bid: bid[i] ?? Number.NaN,
      ask: ask[i] ?? Number.NaN,
      model: vendorVolatility[i] ?? Number.NaN,
    };
  }
}

test('out-of-the-money mids invert to the model volatility within what the spread allows', () => {
  let inverted = 0;
  for (const chain of chains) {
    for (const row of rowsOf(chain)) {
      const isOut = row.right === 'call' ? row.strike > chain.spot : row.strike < chain.spot;
      if (!isOut || row.bid === 0 || row.strike % 5 !== 0) continue;
      const at = (price: number) =>
        americanImpliedVolatility({
          right: row.right,
          spot: chain.spot,
          strike: row.strike,
          years: row.years,
          rate: SAMPLE_RATE,
          dividendYield,
          price,
        }).volatility ?? Number.NaN;
      const [low, mid, high] = [at(row.bid), at(0.5 * (row.bid + row.ask)), at(row.ask)];
      expect(Math.abs(mid - row.model)).toBeLessThanOrEqual(high - low + 1e-4);
      inverted++;
    }
  }
  expect(inverted).toBeGreaterThan(600);
});

test('parity gives each expiration the forward that its prices were made with', () => {
  for (const chain of chains) {
    for (const { years, forward, source, exercise } of chainCarry(chain, DEFAULT_ASSUMPTIONS)) {
      expect({ source, exercise }).toEqual({ source: 'parity', exercise: 'american' });
      const made = chain.spot * Math.exp((SAMPLE_RATE - dividendYield) * years);
      expect(Math.abs(forward - made)).toBeLessThan(2e-4 * chain.spot);
    }
  }
});

test('at-the-money volatility: a term structure of 13 to 16 %, today dearer, all down when spot is up', () => {
  const smileAt = (chain: OptionChain | undefined) =>
    chain?.expirations.map((_, e) => {
      const calls = [...rowsOf(chain)].filter((row) => row.expiration === e && row.right === 'call');
      calls.sort((a, b) => Math.abs(a.strike - chain.spot) - Math.abs(b.strike - chain.spot));
      return calls[0]?.model ?? Number.NaN;
    }) ?? [];
  const [open, high] = [smileAt(chains[0]), smileAt(chains[1])];
  expect(open[0]).toBeGreaterThan(0.16);
  for (const volatility of open.slice(1)) {
    expect(volatility).toBeGreaterThan(0.13);
    expect(volatility).toBeLessThan(0.165);
  }
  expect(high.at(-1)).toBeLessThan((open.at(-1) ?? 0) - 0.002);
});
