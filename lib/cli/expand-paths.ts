import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const CHAIN_FILE = /\.(json|csv)(\.gz)?$/i;

function chainFilesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => CHAIN_FILE.test(name) && !name.startsWith('.'));
  if (names.length === 0) throw new Error(`${folder} holds no .json, .csv, .json.gz or .csv.gz file`);
  return names.sort().map((name) => path.join(folder, name));
}

/** The files a path stands for: itself, or the chain files of a folder, by name. @throws Error when there are none */
export function expandPath(given: string): string[] {
  const found = statSync(given, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`${given}: no such file or folder`);
  return found.isDirectory() ? chainFilesIn(given) : [given];
}
