import { CALL, type Expiration, type OptionChain, type OptionRight, PUT } from '../market/option-chain.ts';
import type { ExchangeDate } from '../units.ts';

/** Which contract: `root` where the date has several (SPX and SPXW). */
export interface ContractName {
  readonly root?: string | undefined;
  readonly right: OptionRight;
  readonly strike: number;
  readonly expiry: ExchangeDate;
}

export type FoundContract =
  | { readonly row: number; readonly expiration: Expiration; readonly index: number; readonly reason: null }
  | { readonly row: null; readonly reason: string };

const none = (reason: string): FoundContract => ({ row: null, reason });

/** The first standard row of a contract in a chain, or why there is none: never a neighbour in its place. */
export function findContract(chain: OptionChain, name: ContractName): FoundContract {
  const { expiration, right, strike, adjusted } = chain.columns;
  const code = name.right === 'call' ? CALL : PUT;
  const isWanted = chain.expirations.map(
    ({ date, root }) => date === name.expiry && (name.root === undefined || root === name.root),
  );
  if (!isWanted.includes(true))
    return none(`no expiration ${name.root ?? ''} ${name.expiry} in this snapshot`.replace(/ {2,}/g, ' '));
  const rows = new Map<number, number>();
  for (let i = 0; i < strike.length; i++) {
    const index = expiration[i] ?? 0;
    if (!isWanted[index] || strike[i] !== name.strike || right[i] !== code || adjusted[i] === 1) continue;
    if (!rows.has(index)) rows.set(index, i);
  }
  const [first, second] = rows;
  if (first === undefined)
    return none(`no ${name.right} of strike ${name.strike} on ${name.expiry} in this snapshot`);
  if (second !== undefined) {
    const roots = [...rows.keys()].map((index) => chain.expirations[index]?.root);
    return none(`several roots have this contract: name one of ${roots.join(', ')}`);
  }
  const [index, row] = first;
  return { row, index, expiration: chain.expirations[index] as Expiration, reason: null };
}
