import type { ChainFile, ChainFileOptions } from '../chain-file.ts';
import { IngestError } from '../ingest-error.ts';
import { readChainFile } from '../read-chain-file.ts';

/** Reads a text as the bytes of a file. */
export const readText = (text: string, options?: ChainFileOptions): ChainFile =>
  readChainFile(new TextEncoder().encode(text), options);

/** The error that reading ends with. @throws when it does not */
export function errorOf(read: () => unknown): Pick<IngestError, 'code' | 'expected' | 'found'> {
  try {
    read();
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { code: error.code, expected: error.expected, found: error.found };
  }
  throw new Error('the file was read without an error');
}
