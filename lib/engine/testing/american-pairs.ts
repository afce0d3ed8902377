import { americanPrice } from '../pricing/american/american-option.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import type { PairQuote } from '../pricing/implied-forward.ts';

export const AMERICAN_SPOT = 593.4;

/** 81 strikes of a skewed chain at exact prices of a style, quoted a few tenths of a percent wide. */
export function quotedPairs(
  style: 'american' | 'european',
  rate: number,
  dividendYield: number,
  years: number,
): PairQuote[] {
  return Array.from({ length: 81 }, (_, i) => {
    const strike = 553 + i;
    const k = Math.log(strike / AMERICAN_SPOT);
    const volatility = 0.15 - 0.3 * k + 0.8 * k * k;
    const terms = { spot: AMERICAN_SPOT, strike, years, rate, dividendYield, volatility };
    const price = (right: 'call' | 'put') =>
      style === 'european'
        ? europeanPrice({ ...terms, right })
        : americanPrice({ ...terms, right }, { scheme: 'accurate' });
    const [call, put] = [price('call'), price('put')];
    const half = (value: number) => Math.max(0.01, 0.003 * value);
    return {
      strike,
      callBid: call - half(call),
      callAsk: call + half(call),
      putBid: put - half(put),
      putAsk: put + half(put),
    };
  });
}
