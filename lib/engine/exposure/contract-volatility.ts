import { CALL, contractCount, type OptionChain } from '../market/option-chain.ts';
import { impliedVolatilityColumn } from '../pricing/implied-volatility-column.ts';
import { type ExpirationCarry, expirationRanges } from './chain-carry.ts';
import type { ContractCarry } from './contract-columns.ts';
import { fillFromSmile } from './quoted-smile.ts';

/** Where a contract's volatility came from; the index is the code in `ContractVolatility.source`. */
export const VOLATILITY_SOURCES = ['none', 'otm_mid', 'other_side', 'smile', 'vendor'] as const;

export const NO_VOLATILITY = 0;
export const FROM_OTM_MID = 1;
export const FROM_OTHER_SIDE = 2;
export const FROM_SMILE = 3;
export const FROM_VENDOR = 4;

export interface ContractVolatility {
  /** NaN where there is none, and for expired contracts. */
  readonly volatility: Float64Array;
  readonly source: Uint8Array;
}

/** Mid of a two-sided quote (bid above zero, not crossed), else NaN. */
function midPrices(chain: OptionChain): Float64Array {
  const { bid, ask } = chain.columns;
  return bid.map((b, i) => {
    const a = ask[i] ?? Number.NaN;
    return b > 0 && a >= b ? 0.5 * (a + b) : Number.NaN;
  });
}

const keepWhere = (column: Float64Array, keep: (i: number) => boolean) =>
  column.map((value, i) => (keep(i) ? value : Number.NaN));

/** Whether a row is the out-of-the-money side of its strike, relative to its expiration's forward. */
function outOfTheMoney(chain: OptionChain, carry: readonly ExpirationCarry[]): Uint8Array {
  const { expiration, strike, right } = chain.columns;
  return right.map((side, i) => {
    const forward = carry[expiration[i] ?? 0]?.forward ?? Number.NaN;
    return (strike[i] ?? Number.NaN) >= forward === (side === CALL) ? 1 : 0;
  });
}

/**
 * The volatility used for each unexpired contract (DOMAIN §2): the mid volatility of its strike's out-of-the-money
 * side for both rights; else the other side's; else the smile inside the quoted range; else the contract's own
 * vendor volatility; else none. `source` says which.
 */
export function contractVolatility(
  chain: OptionChain,
  carry: readonly ExpirationCarry[],
  { years, rate, dividendYield }: ContractCarry,
): ContractVolatility {
  const n = contractCount(chain);
  const { strike, right, vendorVolatility } = chain.columns;
  const mid = midPrices(chain);
  const isOtm = outOfTheMoney(chain, carry);
  const invert = (price: Float64Array) =>
    impliedVolatilityColumn({ spot: chain.spot, right, strike, years, rate, dividendYield, price })
      .volatility;
  const volatility = new Float64Array(n).fill(Number.NaN);
  const source = new Uint8Array(n);
  const ranges = expirationRanges(chain);

  const shareWithinStrikes = (found: Float64Array, code: number) => {
    for (const { start, end } of ranges)
      for (let first = start; first < end; ) {
        let next = first + 1;
        while (next < end && strike[next] === strike[first]) next++;
        shareWithinStrike(found, code, first, next);
        first = next;
      }
  };
  const shareWithinStrike = (found: Float64Array, code: number, first: number, next: number) => {
    let value = Number.NaN;
    for (let i = first; i < next && Number.isNaN(value); i++) value = found[i] ?? Number.NaN;
    for (let i = first; i < next && !Number.isNaN(value); i++)
      if (source[i] === NO_VOLATILITY) {
        volatility[i] = value;
        source[i] = code;
      }
  };

  shareWithinStrikes(invert(keepWhere(mid, (i) => isOtm[i] === 1)), FROM_OTM_MID);
  shareWithinStrikes(
    invert(keepWhere(mid, (i) => isOtm[i] === 0 && source[i] === NO_VOLATILITY)),
    FROM_OTHER_SIDE,
  );
  fillFromSmile(chain, carry, ranges, volatility, source);
  for (let i = 0; i < n; i++) {
    const vendor = vendorVolatility[i] ?? Number.NaN;
    if (source[i] !== NO_VOLATILITY || !(vendor > 0) || Number.isNaN(years[i] ?? Number.NaN)) continue;
    volatility[i] = vendor;
    source[i] = FROM_VENDOR;
  }
  return { volatility, source };
}
