import type { Expiration, OptionChain } from '../market/option-chain.ts';

/** Which contract stands in which row of a chain. */
export type ChainLayout = Pick<OptionChain, 'expirations'> & {
  readonly columns: Pick<OptionChain['columns'], 'expiration' | 'strike' | 'right'>;
};

const expirationText = ({ root, date, settlement }: Expiration) => `${root} ${date} ${settlement}`;

function sameValues(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Whether two chains list the same contracts in the same rows. */
export const sameLayout = (a: ChainLayout, b: ChainLayout): boolean =>
  a.expirations.length === b.expirations.length &&
  a.expirations.every((own, e) => {
    const other = b.expirations[e];
    return other !== undefined && expirationText(own) === expirationText(other);
  }) &&
  sameValues(a.columns.strike, b.columns.strike) &&
  sameValues(a.columns.right, b.columns.right) &&
  sameValues(a.columns.expiration, b.columns.expiration);

/** What names each row's contract in every snapshot: root, expiration, strike, right. */
export function contractKeys({ expirations, columns: { expiration, strike, right } }: ChainLayout): string[] {
  const texts = expirations.map(expirationText);
  return Array.from(strike, (level, i) => `${texts[expiration[i] ?? 0]} ${level} ${right[i]}`);
}
