import type { ExerciseStyle } from '../../market/option-chain.ts';
import type { EuropeanOption } from '../black-scholes.ts';
import type { CashDividend } from './cash-dividend.ts';
import { frozenOption } from './frozen-option.ts';
import { toUnitPut } from './unit-put.ts';

/**
 * Value without uncertainty of an option on a share that pays cash dividends: the spot grows at r − q and falls by
 * each dividend, to 0 at the lowest. American: the best of all exercise times; European: the last.
 * `from` is the time on the dividends' clock at which the option's years start; dividends up to it are gone.
 */
export function frozenWithDividends(
  o: Omit<EuropeanOption, 'volatility'>,
  style: ExerciseStyle,
  dividends: readonly CashDividend[],
  from = 0,
): number {
  let spot = o.spot;
  let at = 0;
  let best = 0;
  const segmentEnds = [...dividends.filter((d) => d.years > from), { years: from + o.years, amount: 0 }];
  for (const { years, amount } of segmentEnds) {
    const length = years - from - at;
    if (style === 'american') best = Math.max(best, Math.exp(-o.rate * at) * frozenValue(o, spot, length));
    spot *= Math.exp((o.rate - o.dividendYield) * length);
    spot = Math.max(0, spot - amount);
    at += length;
  }
  const last = Math.max(0, o.right === 'call' ? spot - o.strike : o.strike - spot);
  return Math.max(best, Math.exp(-o.rate * o.years) * last);
}

function frozenValue(o: Omit<EuropeanOption, 'volatility'>, spot: number, years: number): number {
  if (spot === 0) return o.right === 'call' ? 0 : o.strike * Math.exp(Math.max(0, -o.rate * years));
  const put = toUnitPut({ ...o, volatility: 0, spot, years });
  return (o.right === 'put' ? o.strike : spot) * frozenOption(put).value;
}
