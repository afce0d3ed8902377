/** A request that its route answers with 200 over the sample market; the fuzz test bends it. */
export interface FuzzRequest {
  readonly method: 'GET' | 'POST';
  /** As the API's description names it. */
  readonly route: string;
  readonly page?: string;
  readonly symbol?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const AT = '2026-11-16T14:35';
const VIEW = { at: AT, basis: 'oi', sign: 'naive', greeks: 'computed', exp: 'all', range: '10' };
const EXPIRY = '2026-12-18';
const FLAT = { rate: 0.04, dividend_yield: 0.012 };
const legs = [
  { right: 'call', strike: 595, expiry: EXPIRY, quantity: -1 },
  { right: 'call', strike: 600, expiry: EXPIRY, quantity: 1 },
];
const option = { style: 'american', right: 'put', spot: 590, strike: 600, years: 0.1, ...FLAT };

/** One for each route that reads or computes. */
export const FUZZ_REQUESTS: readonly FuzzRequest[] = [
  { method: 'GET', route: '/exposure/{symbol}', symbol: 'SPY', query: VIEW },
  { method: 'GET', route: '/trap/{symbol}', symbol: 'SPY', query: VIEW },
  { method: 'GET', route: '/trade/{symbol}', symbol: 'SPY', query: VIEW },
  { method: 'GET', route: '/pages/{page}/{subject}', page: 'trap', symbol: 'SPY', query: VIEW },
  { method: 'GET', route: '/pages/{page}/{subject}', page: 'hedge', symbol: 'SPY', query: VIEW },
  {
    method: 'GET',
    route: '/pages/{page}/{subject}',
    page: 'plan',
    symbol: 'SPY',
    query: { ...VIEW, k: '595,600', type: 'c,c', qty: '-1,1' },
  },
  { method: 'GET', route: '/volatility/{symbol}', symbol: 'SPY', query: VIEW },
  { method: 'GET', route: '/explain/{symbol}', symbol: 'SPY', query: { ...VIEW, figure: 'net_gex' } },
  {
    method: 'GET',
    route: '/explain/{symbol}',
    symbol: 'SPY',
    query: { ...VIEW, figure: 'hedge.rungs.3.theta', book: 'strike', k: '595', limits: 'b' },
  },
  {
    method: 'GET',
    route: '/hedge/{symbol}',
    symbol: 'SPY',
    query: { ...VIEW, book: 'strike', k: '595', limits: 'a', step: '1' },
  },
  {
    method: 'GET',
    route: '/history/{symbol}',
    symbol: 'SPY',
    query: { metric: 'net_gex,phase,bars', from: '2026-11-16T15:00:00Z', points: '100', interval: '15m' },
  },
  {
    method: 'GET',
    route: '/market-events/{symbol}',
    symbol: 'SPY',
    query: { from: '2026-11-20', sample: 'true' },
  },
  { method: 'GET', route: '/snapshots', query: { symbol: 'SPY', limit: '3', from: '2026-11-16T14:00:00Z' } },
  {
    method: 'POST',
    route: '/price',
    body: {
      options: [
        { ...option, volatility: 0.2 },
        { ...option, style: 'european', volatility: 0.2 },
      ],
    },
  },
  { method: 'POST', route: '/implied-volatility', body: { options: [{ ...option, price: 20 }] } },
  {
    method: 'POST',
    route: '/ladder',
    body: {
      contracts: -1000,
      right: 'call',
      strike: 595,
      years: 0.1,
      volatility: 0.2,
      ...FLAT,
      spots: [590, 592, 595],
    },
  },
  {
    method: 'POST',
    route: '/simulate',
    body: {
      book: { gamma_shares_per_dollar: -50_000 },
      spot: 590,
      shock: 1,
      threshold_dollars: 0,
      impact: { y: 1, daily_volatility: 0.01, adv_shares: 5e7 },
    },
  },
  { method: 'POST', route: '/plan', body: { symbol: 'SPY', legs, at: AT, fill: 'natural', credit: 1.2 } },
  {
    method: 'POST',
    route: '/attribution',
    body: { symbol: 'SPY', legs, from: { at: '2026-11-16T10:00' }, to: { at: AT }, mark: 'mid' },
  },
];
