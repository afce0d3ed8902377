import type { ChainFile, ChainFileOptions } from './chain-file.ts';
import { decodeText } from './decode-text.ts';
import { IngestError } from './ingest-error.ts';
import { readCboeCsv } from './read-cboe-csv.ts';
import { readCboeJson } from './read-cboe-json.ts';
import { readNative } from './read-native.ts';
import { type RecognisedFile, recogniseFormat } from './recognise-format.ts';

function recognise(text: string, format: string): RecognisedFile {
  try {
    return recogniseFormat(text);
  } catch (error) {
    if (format !== 'auto' && error instanceof IngestError && error.code === 'unknown_format')
      throw new IngestError('wrong_format', `a ${format} file`, error.found);
    throw error;
  }
}

/**
 * Reads an option chain from the bytes of a file, in a format recognised by its content. Unusable rows are listed,
 * usable ones kept; expired, adjusted and duplicate contracts stay in. Gzip is undone by the caller.
 * @throws IngestError when the file cannot be used as a whole
 */
export function readChainFile(bytes: Uint8Array, options: ChainFileOptions = {}): ChainFile {
  const text = decodeText(bytes);
  const wanted = options.format ?? 'auto';
  const { format, json } = recognise(text, wanted);
  if (wanted !== 'auto' && wanted !== format)
    throw new IngestError('wrong_format', `a ${wanted} file`, `a ${format} file`);
  if (format === 'native') return readNative(json, options);
  return format === 'cboe-json' ? readCboeJson(json, options) : readCboeCsv(text, options);
}
