import { existsSync } from 'node:fs';

/** Real chains are never part of the repository: without the folder nothing runs, and it says so. */
export default function requireChainData(): void {
  const folder = process.env.CHAIN_DATA;
  if (!folder || !existsSync(folder))
    throw new Error(`CHAIN_DATA must name the folder of real chains; got ${folder || 'nothing'}`);
}
