import { tradingSession } from '../../engine/market/exchange-calendar.ts';
import { addDays, weekdayOf } from '../../engine/market/exchange-time.ts';

const EXPIRATIONS = 50;

/** `contracts` made-up contracts of SPX as native JSON (100 000: some 18 MB); each second is another snapshot. */
export function largeChain(contracts: number, second: number): Buffer {
  const dates: string[] = [];
  for (let date = '2026-11-23'; dates.length < EXPIRATIONS; date = addDays(date, 1))
    if (![0, 6].includes(weekdayOf(date)) && tradingSession(date) !== null) dates.push(date);
  const spot = 5871.43 + second;
  const perSide = contracts / EXPIRATIONS / 2;
  const first = Math.round(spot / 5 - perSide / 2) * 5;
  const rows = dates.flatMap((expiry, e) =>
    Array.from({ length: perSide }, (_, k) => Math.max(5, first) + 5 * k).flatMap((strike, k) =>
      (['call', 'put'] as const).map((right) => {
        const intrinsic = Math.max(0, right === 'call' ? spot - strike : strike - spot);
        const time = 60 * Math.sqrt((e + 2) / 365) * Math.exp(-8 * Math.abs(Math.log(strike / spot)));
        const mid = Math.round((intrinsic + time + 0.1) * 100) / 100;
        const quote = { bid: Math.max(0, mid - 0.1), ask: mid + 0.1, last: mid };
        const vendor = { implied_volatility: 0.1512, delta: 0.3123, gamma: 0.0041 };
        const counts = { open_interest: (k * 37) % 5_000, volume: (k * 91) % 3_000 };
        return { root: 'SPXW', right, strike, expiry, ...quote, ...vendor, ...counts };
      }),
    ),
  );
  const as_of = new Date(Date.parse('2026-11-20T20:45:00Z') + 1_000 * second).toISOString();
  return Buffer.from(JSON.stringify({ format: 'alphagex/1', symbol: 'SPX', as_of, spot, contracts: rows }));
}
