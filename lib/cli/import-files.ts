import path from 'node:path';
import type { ChainFileOptions } from '../ingest/chain-file.ts';
import { readChainFile } from '../ingest/read-chain-file.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import { expandPath } from './expand-paths.ts';
import { importSummary } from './import-summary.ts';
import { fileProgress } from './progress.ts';
import { readChainBytes } from './read-chain-bytes.ts';

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Reads and stores chain files, one after the other; one that fails is reported and the others go on.
 * @param given files and folders
 * @returns how many failed
 */
export async function importFiles(given: readonly string[], options: ChainFileOptions): Promise<number> {
  const files: string[] = [];
  const failures: string[] = [];
  for (const name of given)
    try {
      files.push(...expandPath(name));
    } catch (error) {
      failures.push(messageOf(error));
    }
  const progress = fileProgress(2 * files.length);
  let failed = failures.length;
  for (const failure of failures) progress.fail(failure);
  for (const file of files)
    try {
      const name = path.basename(file);
      progress.step(`reading ${name}`);
      const chainFile = readChainFile(readChainBytes(file), options);
      progress.step(`storing ${name}`);
      progress.print(importSummary(name, chainFile, await ingestChainFile(chainFile)));
    } catch (error) {
      failed++;
      progress.fail(`${file}: ${messageOf(error)}; nothing of it was stored`);
    }
  progress.stop();
  return failed;
}
