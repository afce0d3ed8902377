import { contractCount, type OptionChain } from '../market/option-chain.ts';
import { impliedVolatilityColumn } from '../pricing/implied-volatility-column.ts';
import { reasonCode } from '../pricing/no-volatility-reason.ts';
import {
  inTheMoneyVolatility,
  outOfTheMoneyVolatility,
  type RowVolatilityOf,
} from './american-volatility.ts';
import { type ExpirationCarry, expirationRanges } from './chain-carry.ts';
import type { ContractCarry } from './contract-columns.ts';
import { midPrices, outOfTheMoney } from './contract-mid.ts';
import { fillFromSmile } from './quoted-smile.ts';
import { takeOutPremiums } from './take-out-premiums.ts';
import { FROM_OTHER_SIDE, FROM_OTM_MID, FROM_VENDOR, NO_VOLATILITY } from './volatility-source.ts';

export interface ContractVolatility {
  /** NaN where there is none, and for expired contracts. */
  readonly volatility: Float64Array;
  /** Code of VOLATILITY_SOURCES. */
  readonly source: Uint8Array;
  /** Why an unexpired contract has none: 1 + the index into NO_VOLATILITY_REASONS; 0 where it has one. */
  readonly reason: Uint8Array;
}

const NO_BID = reasonCode('no_bid');
const CROSSED = reasonCode('crossed');

/** Gives the first volatility found at each strike of an expiration to the rows of it that have none yet. */
function shareWithinStrikes(
  { columns: { strike } }: OptionChain,
  found: Float64Array,
  code: number,
  { volatility, source }: Pick<ContractVolatility, 'volatility' | 'source'>,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  for (let first = start; first < end; ) {
    let next = first + 1;
    while (next < end && strike[next] === strike[first]) next++;
    let value = Number.NaN;
    for (let i = first; i < next && Number.isNaN(value); i++) value = found[i] ?? Number.NaN;
    for (let i = first; i < next && !Number.isNaN(value); i++) {
      if (source[i] !== NO_VOLATILITY) continue;
      volatility[i] = value;
      source[i] = code;
    }
    first = next;
  }
}

/**
 * The volatility used for each unexpired contract: the mid volatility of its strike's out-of-the-money side for both
 * rights; else the other side's; else the smile inside the quoted range; else the contract's own vendor volatility;
 * else none, with the reason. A mid needs a two-sided quote. American quotes are inverted less their early-exercise
 * premium, which is worth up to some percent of an out-of-the-money price.
 */
export function contractVolatility(
  chain: OptionChain,
  carry: readonly ExpirationCarry[],
  { years, rate, dividendYield }: ContractCarry,
): ContractVolatility {
  const n = contractCount(chain);
  const { strike, right, bid, ask, vendorVolatility } = chain.columns;
  const mid = midPrices(chain);
  const isOtm = outOfTheMoney(chain, carry);
  const volatility = new Float64Array(n).fill(Number.NaN);
  const source = new Uint8Array(n);
  const reason = new Uint8Array(n);
  const ranges = expirationRanges(chain);

  let outOfTheMoneyOnly: Float64Array | null = null;
  const share = (code: number, side: 0 | 1, american: RowVolatilityOf) => {
    const price = new Float64Array(n).fill(Number.NaN);
    for (let i = 0; i < n; i++)
      if (isOtm[i] === side && source[i] === NO_VOLATILITY) price[i] = mid[i] ?? Number.NaN;
    const found = impliedVolatilityColumn({
      spot: chain.spot,
      right,
      strike,
      years,
      rate,
      dividendYield,
      price,
    });
    if (carry.some(({ exercise }) => exercise === 'american')) {
      outOfTheMoneyOnly ??= found.volatility.slice();
      takeOutPremiums(chain, carry, ranges, outOfTheMoneyOnly, price, found, american);
    }
    for (let i = 0; i < n; i++) if (Number.isFinite(price[i])) reason[i] = found.reason[i] ?? 0;
    for (const range of ranges)
      shareWithinStrikes(chain, found.volatility, code, { volatility, source }, range);
  };
  share(FROM_OTM_MID, 1, outOfTheMoneyVolatility);
  share(FROM_OTHER_SIDE, 0, inTheMoneyVolatility);
  fillFromSmile(chain, carry, ranges, volatility, source);

  for (let i = 0; i < n; i++) {
    const vendor = vendorVolatility[i] ?? Number.NaN;
    const isLive = !Number.isNaN(years[i] ?? Number.NaN);
    if (source[i] === NO_VOLATILITY && vendor > 0 && isLive) {
      volatility[i] = vendor;
      source[i] = FROM_VENDOR;
    }
    const isCrossed = (bid[i] ?? Number.NaN) > (ask[i] ?? Number.NaN);
    if (source[i] !== NO_VOLATILITY || !isLive) reason[i] = 0;
    else if (reason[i] === 0) reason[i] = isCrossed ? CROSSED : NO_BID;
  }
  return { volatility, source, reason };
}
