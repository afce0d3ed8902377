import type { Assumptions } from '../assumptions.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { quoteFlags } from '../market/quote-quality.ts';
import { type GreeksColumns, greeksColumns } from '../pricing/greeks-columns.ts';
import { bookScope } from './book-scope.ts';
import { chainCarry, type ExpirationCarry, parityLines } from './chain-carry.ts';
import { type ContractCarry, contractCarry } from './contract-columns.ts';
import { type ContractVolatility, contractVolatility } from './contract-volatility.ts';
import { FLOW_NOT_READ, type FlowReading } from './flow-positions.ts';
import { type StrikeIndex, strikeIndex } from './strike-index.ts';

/** A chain with everything that exposure needs per contract. Greeks are per share, NaN without a volatility. */
export interface ChainBook {
  readonly chain: OptionChain;
  readonly strikes: StrikeIndex;
  readonly carry: readonly ExpirationCarry[];
  readonly contracts: ContractCarry & ContractVolatility;
  readonly greeks: GreeksColumns;
  readonly flags: Uint32Array;
  /** Gamma and delta in the chosen source's figures. */
  readonly gamma: Float64Array;
  readonly delta: Float64Array;
  /** Volatility that the profile is re-priced with: the vendor's own under vendor greeks, else as in `contracts`. */
  readonly profileVolatility: Float64Array;
  /** Open interest or volume, whichever the basis says. */
  readonly size: Float64Array;
  /** Dealer's positions under the flow model. */
  readonly flow: FlowReading;
  readonly inScope: readonly boolean[];
  /** 1 where the contract exists for the view: in scope, unexpired, standard, first of its key. */
  readonly listed: Uint8Array;
  /** 1 where a listed contract has the size and the gamma to count in exposure. */
  readonly included: Uint8Array;
}

const NO_POSITION: FlowReading = {
  positions: null,
  reason: 'the flow model starts from open interest: it has no reading by volume',
};

/** Prices a chain once, for every figure that is taken from it. `flow` counts under basis `oi` only. */
export function openBook(
  chain: OptionChain,
  assumptions: Assumptions,
  flow: FlowReading = FLOW_NOT_READ,
): ChainBook {
  const carry = chainCarry(chain, assumptions);
  const own = contractCarry(chain, carry);
  const contracts = { ...own, ...contractVolatility(chain, carry, own) };
  const { strike, right, vendorVolatility, vendorGamma, vendorDelta } = chain.columns;
  const greeks = greeksColumns({ spot: chain.spot, strike, right, ...contracts });
  const isVendor = assumptions.greeks === 'vendor';
  const gamma = isVendor ? vendorGamma : greeks.gamma;
  const size = assumptions.basis === 'oi' ? chain.columns.openInterest : chain.columns.volume;
  const flags = quoteFlags(chain, parityLines(carry));
  return {
    chain,
    strikes: strikeIndex(chain.columns),
    carry,
    contracts,
    greeks,
    flags,
    gamma,
    delta: isVendor ? vendorDelta : greeks.delta,
    profileVolatility: isVendor ? vendorVolatility : contracts.volatility,
    size,
    flow: assumptions.basis === 'oi' ? flow : NO_POSITION,
    ...bookScope({ chain, flags, size, gamma }, assumptions.expiries),
  };
}
