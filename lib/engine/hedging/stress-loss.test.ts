import { expect, it } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { expectClose } from '../testing/expect-close.ts';
import { TermCollector } from './book-terms.ts';
import { stressLoss } from './stress-loss.ts';

const own = { strike: 100, years: 0.1, volatility: 0.2, rate: 0.04, dividendYield: 0.01 };
const bookOf = (right: number, shares: number) => {
  const collector = new TermCollector();
  collector.add({ right, shares, ...own });
  return collector.terms();
};

it('is the loss of a short call at the top, and less once its delta is held', () => {
  const call = { right: 'call' as const, ...own };
  const loss = 1000 * (europeanPrice({ ...call, spot: 115 }) - europeanPrice({ ...call, spot: 100 }));
  const { delta } = europeanGreeks({ ...call, spot: 100 });
  const stress = stressLoss(bookOf(CALL, -1000), 100, 'equity');
  expectClose(stress.unhedged, loss, 1e-6);
  const fall = 1000 * (europeanPrice({ ...call, spot: 85 }) - europeanPrice({ ...call, spot: 100 }));
  expectClose(stress.hedged, Math.max(loss - 1000 * delta * 15, fall + 1000 * delta * 15), 1e-6);
});

it('is nothing for a hedged long option, which gains both ways', () => {
  expect(stressLoss(bookOf(PUT, 1000), 100, 'equity')).toMatchObject({ hedged: 0, worstSpot: null });
});
