import type { EpochMilliseconds } from '../../engine/units.ts';
import type { ChainFormat } from '../chain-file.ts';
import type { Get } from './source-client.ts';
import type { SourceSymbol } from './source-symbol.ts';

/** One chain as a source gave it: not parsed, but whole. */
export interface FetchedChain {
  readonly bytes: Uint8Array;
  readonly format: ChainFormat;
  /** For the next request; null when the source gives none or several answers make up the chain. */
  readonly etag: string | null;
  readonly sourceTime: EpochMilliseconds | null;
}

/** Bars of one symbol as a source gave them. */
export interface FetchedBars {
  /** Whose bars: the symbol asked for, or an index that belongs to it. */
  readonly symbol: string;
  readonly kind: 'daily' | 'minutes';
  readonly bytes: Uint8Array;
}

/** A provider of chains: how it is asked. What it answers is read by `readChainFile` in its format. */
export interface ChainSource {
  /** The series its snapshots belong to. */
  readonly name: string;
  /** How late its quotes are by design. */
  readonly delayMs: number;
  /** No more often than this may it be asked for one symbol. */
  readonly shortestIntervalMs: number;
  /**
   * The whole chain of one symbol, with as many requests as that takes, one after the other.
   * @param etag of the chain before, to be told `not_modified`
   * @throws SourceFailure
   */
  fetchChain(get: Get, symbol: SourceSymbol, etag?: string | null): Promise<FetchedChain>;
  /** The bars it has of one symbol, daily ones only on request. Absent where it has none. @throws SourceFailure */
  fetchBars?(get: Get, symbol: SourceSymbol, withDaily: boolean): Promise<FetchedBars[]>;
}
