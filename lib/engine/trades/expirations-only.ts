import { expirationRanges } from '../exposure/chain-carry.ts';
import type { ChainColumns, OptionChain } from '../market/option-chain.ts';

/** The chain with some of its expirations only, by their indices: what a position needs costs no more than that. */
export function expirationsOnly(chain: OptionChain, wanted: readonly number[]): OptionChain {
  const kept = [...new Set(wanted)].sort((a, b) => a - b);
  const ranges = expirationRanges(chain);
  const parts = kept.map((index) => ranges[index] ?? { start: 0, end: 0 });
  const joined = <T extends Float64Array | Uint8Array>(column: T, empty: T): T => {
    let at = 0;
    for (const { start, end } of parts) {
      empty.set(column.subarray(start, end), at);
      at += end - start;
    }
    return empty;
  };
  const size = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const numbers = (column: Float64Array) => joined(column, new Float64Array(size));
  const { columns } = chain;
  const expiration = new Uint16Array(size);
  let at = 0;
  parts.forEach(({ start, end }, i) => {
    expiration.fill(i, at, at + end - start);
    at += end - start;
  });
  const own: ChainColumns = {
    expiration,
    right: joined(columns.right, new Uint8Array(size)),
    adjusted: joined(columns.adjusted, new Uint8Array(size)),
    strike: numbers(columns.strike),
    bid: numbers(columns.bid),
    ask: numbers(columns.ask),
    last: numbers(columns.last),
    volume: numbers(columns.volume),
    openInterest: numbers(columns.openInterest),
    vendorVolatility: numbers(columns.vendorVolatility),
    vendorDelta: numbers(columns.vendorDelta),
    vendorGamma: numbers(columns.vendorGamma),
  };
  return { ...chain, expirations: kept.flatMap((index) => chain.expirations[index] ?? []), columns: own };
}
