import type { OptionChain } from '../../market/option-chain.ts';
import { yearsToSettlement } from '../../market/year-fraction.ts';
import type { PairQuote } from '../../pricing/pair-quote.ts';
import { SAMPLE_RATE, type SampleUnderlying } from '../sample-underlyings.ts';
import { pairsByExpiration } from './chain-pairs.ts';

const CENT_DUST = 1e-6;
type Pair = PairQuote;

/** Parity of one strike: exact for European options, between two bounds for American ones. */
function breaksParity(pair: Pair, spot: number, years: number, { style, dividendYield }: SampleUnderlying) {
  const isEuropean = style === 'european';
  const discount = Math.exp(-SAMPLE_RATE * years);
  const share = spot * Math.exp(-dividendYield * years);
  const most = (isEuropean ? share : spot) - pair.strike * discount;
  const least = share - pair.strike * (isEuropean ? discount : 1);
  return pair.callBid - pair.putAsk > most + CENT_DUST || pair.callAsk - pair.putBid < least - CENT_DUST;
}

function breaksVertical(low: Pair, high: Pair): boolean {
  const width = high.strike - low.strike + CENT_DUST;
  return (
    low.callAsk < high.callBid - CENT_DUST ||
    high.putAsk < low.putBid - CENT_DUST ||
    low.callBid - high.callAsk > width ||
    high.putBid - low.putAsk > width
  );
}

function breaksButterfly(low: Pair, middle: Pair, high: Pair): boolean {
  const share = (high.strike - middle.strike) / (high.strike - low.strike);
  const wing = (a: number, b: number) => share * a + (1 - share) * b + CENT_DUST;
  return middle.callBid > wing(low.callAsk, high.callAsk) || middle.putBid > wing(low.putAsk, high.putAsk);
}

/** Every arbitrage that bids and asks of a sample chain allow, in words; calendars of American options only. */
export function executableArbitrage(chain: OptionChain, underlying: SampleUnderlying): string[] {
  const found: string[] = [];
  const ladders = pairsByExpiration(chain);
  ladders.forEach((ladder, e) => {
    const { date = '', settlesAt = 0 } = chain.expirations[e] ?? {};
    const years = yearsToSettlement(chain.asOf, settlesAt);
    ladder.forEach((pair, i) => {
      const [next, after] = [ladder[i + 1], ladder[i + 2]];
      const later = ladders[e + 1]?.[i];
      const where = `${date} ${pair.strike}`;
      if (breaksParity(pair, chain.spot, years, underlying)) found.push(`parity ${where}`);
      if (next && breaksVertical(pair, next)) found.push(`vertical ${where}`);
      if (next && after && breaksButterfly(pair, next, after)) found.push(`butterfly ${where}`);
      if (underlying.style === 'american' && later) {
        const isCheaper = later.callAsk < pair.callBid - CENT_DUST || later.putAsk < pair.putBid - CENT_DUST;
        if (isCheaper) found.push(`calendar ${where}`);
      }
    });
  });
  return found;
}
