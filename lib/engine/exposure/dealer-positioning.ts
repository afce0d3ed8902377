import type { SignModel } from '../assumptions.ts';
import { CALL } from '../market/option-chain.ts';
import { InvalidArgument } from '../require.ts';
import type { ChainBook } from './chain-book.ts';
import { FLOW_NOT_READ } from './flow-positions.ts';

const unavailable = (reason: string) => new InvalidArgument('sign', 'flow', `naive or short_all: ${reason}`);

/**
 * Dealer's sign per right, +1 long, −1 short. `naive`: dealers are long calls and short puts (the field's default).
 * `short_all`: customers bought everything. `flow` has a position per contract, not a sign. @throws InvalidArgument
 */
export function dealerSigns(sign: SignModel): { readonly call: 1 | -1; readonly put: -1 } {
  if (sign === 'naive') return { call: 1, put: -1 };
  if (sign === 'short_all') return { call: -1, put: -1 };
  throw unavailable(FLOW_NOT_READ.reason);
}

type Positioned = Pick<ChainBook, 'chain' | 'size' | 'flow'>;

/**
 * Dealer's position in contracts of each row: sign times size under `naive` and `short_all`, under `flow` what the
 * session's trades left of the naive position. NaN where the size is not given.
 * @throws InvalidArgument for `flow` where it has no reading
 */
export function dealerPositions({ chain, size, flow }: Positioned, sign: SignModel): Float64Array {
  if (sign === 'flow') {
    if (flow.positions === null) throw unavailable(flow.reason);
    return flow.positions;
  }
  const { call, put } = dealerSigns(sign);
  const { right } = chain.columns;
  const positions = new Float64Array(size.length);
  for (let i = 0; i < positions.length; i++)
    positions[i] = (right[i] === CALL ? call : put) * (size[i] ?? Number.NaN);
  return positions;
}
