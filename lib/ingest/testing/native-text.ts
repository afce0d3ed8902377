/** A made-up contract row of the native format; any field may be another. */
export const nativeContract = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  root: 'SPXW',
  right: 'call',
  strike: 5900,
  expiry: '2026-11-20',
  settles_at: '2026-11-20T21:00:00Z',
  bid: 1.2,
  ask: 1.3,
  last: 1.25,
  implied_volatility: 0.112,
  delta: 0.31,
  gamma: 0.004,
  open_interest: 1200,
  volume: 5300,
  ...over,
});

/** A made-up native file of SPX; any field may be another, `undefined` leaves it out. */
export const nativeText = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({
    format: 'alphagex/1',
    symbol: 'SPX',
    as_of: '2026-11-20T20:45:00Z',
    spot: 5871.43,
    source: 'desk',
    contracts: [nativeContract()],
    ...over,
  });
