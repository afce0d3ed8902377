import path from 'node:path';
import type { ChainFileOptions } from '../ingest/chain-file.ts';
import { decodeText } from '../ingest/decode-text.ts';
import { readChainFile } from '../ingest/read-chain-file.ts';
import { isMarketText, readMarketFile } from '../ingest/read-market-file.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import { saveMarketData } from '../store/save-market-file.ts';
import { expandPath } from './expand-paths.ts';
import { importSummary } from './import-summary.ts';
import { marketSummary } from './market-summary.ts';
import { fileProgress } from './progress.ts';
import { readChainBytes } from './read-chain-bytes.ts';

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

type ImportOptions = ChainFileOptions & { readonly source?: string | undefined };

/** Stores one file of either kind. @returns what is to be said of it */
async function importFile(file: string, options: ImportOptions, step: (words: string) => void) {
  const name = path.basename(file);
  step(`reading ${name}`);
  const bytes = readChainBytes(file);
  if (isMarketText(decodeText(bytes))) {
    const marketFile = readMarketFile(bytes, options);
    step(`storing ${name}`);
    return marketSummary(name, marketFile, await saveMarketData(marketFile, Date.now()));
  }
  const chainFile = readChainFile(bytes, options);
  step(`storing ${name}`);
  return importSummary(name, chainFile, await ingestChainFile(chainFile));
}

/**
 * Reads and stores files of chains, bars, events or volatilities, one after the other; one that fails is reported and the others go on.
 * @param given files and folders
 * @returns how many failed
 */
export async function importFiles(given: readonly string[], options: ImportOptions): Promise<number> {
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
      progress.print(await importFile(file, options, (words) => progress.step(words)));
    } catch (error) {
      failed++;
      progress.fail(`${file}: ${messageOf(error)}; nothing of it was stored`);
    }
  progress.stop();
  return failed;
}
