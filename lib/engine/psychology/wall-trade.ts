import type { ChainBook } from '../exposure/chain-book.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { Dollars, ExchangeDate, Share } from '../units.ts';
import { atTheMoneyVolatility } from '../volatility/expected-move.ts';
import { closeBeyond } from '../volatility/risk-neutral-distribution.ts';
import { expirationSmile } from './level-probabilities.ts';
import { type LuredContract, luredContract, luredContracts } from './lured-contracts.ts';
import { type WallSpread, wallSpreads } from './wall-spread.ts';

/** The crowd's trade at a wall and the spread against it, with the smile of their expiration. */
export interface WallTrade {
  readonly contracts: readonly LuredContract[];
  readonly contract: LuredContract | null;
  /** Index of the contract's expiration, else of the nearest after today. */
  readonly expiration: number | null;
  readonly smile: ReturnType<typeof expirationSmile>;
  readonly spreads: readonly WallSpread[];
  /** S·IV·√T to that expiration. */
  readonly move: Dollars | null;
  /** Where the contract must close to earn its ask back, and the risk-neutral chance of a close beyond. */
  readonly breakEven: number | null;
  readonly chance: Share | null;
}

function expirationOf(
  { chain, carry }: ChainBook,
  lured: LuredContract | null,
  nearest: ExchangeDate | undefined,
): number | null {
  const date = lured?.expiry ?? nearest;
  const isOwn = (root: string) => lured === null || root === lured.root;
  const index = chain.expirations.findLastIndex(
    (e, i) => e.date === date && isOwn(e.root) && !carry[i]?.expired,
  );
  return index < 0 ? null : index;
}

/**
 * What trades at a wall and what could be sold there.
 * @param wall strike; null: no such wall
 * @param nearest expiration to speak of where no contract trades at the wall
 */
export function wallTrade(
  book: ChainBook,
  side: OptionRight,
  wall: number | null,
  nearest: ExchangeDate | undefined,
): WallTrade {
  const contracts = wall === null ? [] : luredContracts(book, side, wall);
  const contract = wall === null ? null : luredContract(contracts, wall);
  const expiration = expirationOf(book, contract, nearest);
  const smile =
    expiration === null
      ? { shape: null, reason: 'no expiration after today' }
      : expirationSmile(book, expiration);
  const volatility = expiration === null ? null : atTheMoneyVolatility(book, expiration);
  const years = expiration === null ? 0 : (book.carry[expiration]?.years ?? 0);
  const isCall = side === 'call';
  const breakEven = contract === null ? null : contract.strike + (isCall ? contract.ask : -contract.ask);
  const hasChance = smile.shape !== null && breakEven !== null && breakEven > 0;
  return {
    ...{ contracts, contract, expiration, smile, breakEven },
    spreads: expiration === null || wall === null ? [] : wallSpreads(book, expiration, side, wall),
    move: volatility === null ? null : book.chain.spot * volatility * Math.sqrt(years),
    chance: hasChance ? closeBeyond(smile.shape, breakEven, isCall ? 'above' : 'below').probability : null,
  };
}
