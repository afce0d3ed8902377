import type { SignModel } from '../assumptions.ts';
import { CALL } from '../market/option-chain.ts';
import { InvalidArgument } from '../require.ts';

/** Why the flow model has no reading here. */
export const FLOW_UNAVAILABLE = 'the flow model needs the trades between the session’s snapshots';

/**
 * Dealer's sign per right, +1 long, −1 short. `naive`: dealers are long calls and short puts (the field's default).
 * `short_all`: customers bought everything. `flow` cannot be told from one snapshot. @throws InvalidArgument
 */
export function dealerSigns(sign: SignModel): { readonly call: 1 | -1; readonly put: -1 } {
  if (sign === 'naive') return { call: 1, put: -1 };
  if (sign === 'short_all') return { call: -1, put: -1 };
  throw new InvalidArgument('sign', sign, `naive or short_all: ${FLOW_UNAVAILABLE}`);
}

/** The sign of one row's right under a model's signs. */
export const signOf = (
  signs: { readonly call: number; readonly put: number },
  right: number | undefined,
): number => (right === CALL ? signs.call : signs.put);
