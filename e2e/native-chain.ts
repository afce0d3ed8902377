/** A small European chain in the native format: two roots on one date, both sides, known greeks by rate and yield. */
export function nativeChain(over: Record<string, unknown> = {}) {
  const strikes = [5700, 5750, 5800, 5850, 5900, 5950, 6000];
  const contracts = ['SPX', 'SPXW'].flatMap((root) =>
    strikes.flatMap((strike, i) =>
      (['call', 'put'] as const).map((right) => ({
        root,
        right,
        strike,
        expiry: '2026-12-18',
        implied_volatility: 0.14 + 0.005 * Math.abs(i - 3),
        open_interest: 1000 + 100 * i + (right === 'put' ? 450 : 0) + (root === 'SPX' ? 37 : 0),
        volume: 10 * i,
      })),
    ),
  );
  return {
    format: 'alphagex/1',
    symbol: 'SPX',
    as_of: '2026-11-20T20:45:00Z',
    spot: 5871.43,
    source: 'e2e',
    style: 'european',
    rate: 0.043,
    dividend_yield: 0.0131,
    contracts,
    ...over,
  };
}

const normalDensity = (x: number) => Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI);

/** Net GEX of a native chain by the plain formula, written independently of the engine (naive sign, all expiries). */
export function plainNetGex(chain: ReturnType<typeof nativeChain>): number {
  const settles = (root: string) =>
    Date.parse(root === 'SPX' ? '2026-12-18T14:30:00Z' : '2026-12-18T21:00:00Z');
  let net = 0;
  for (const c of chain.contracts) {
    const years = (settles(c.root) - Date.parse(chain.as_of)) / (365 * 86_400_000);
    const deviation = c.implied_volatility * Math.sqrt(years);
    const carry = (chain.rate - chain.dividend_yield + c.implied_volatility ** 2 / 2) * years;
    const d1 = (Math.log(chain.spot / c.strike) + carry) / deviation;
    const gamma = (Math.exp(-chain.dividend_yield * years) * normalDensity(d1)) / (chain.spot * deviation);
    net += (c.right === 'call' ? 1 : -1) * gamma * c.open_interest * 100 * chain.spot ** 2 * 0.01;
  }
  return net;
}
