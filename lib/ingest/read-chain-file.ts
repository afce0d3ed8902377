import type { ChainFile, ChainFileOptions, ChainFormat } from './chain-file.ts';
import { decodeText } from './decode-text.ts';
import { IngestError } from './ingest-error.ts';
import { readCboeCsv } from './read-cboe-csv.ts';
import { readCboeJson } from './read-cboe-json.ts';
import { readNative } from './read-native.ts';
import { readPolygon } from './read-polygon.ts';
import { readSchwab } from './read-schwab.ts';
import { readTradier } from './read-tradier.ts';
import { readYahoo } from './read-yahoo.ts';
import { type RecognisedFile, recogniseFormat } from './recognise-format.ts';

const JSON_READERS: Readonly<
  Record<Exclude<ChainFormat, 'cboe-csv'>, (json: unknown, options: ChainFileOptions) => ChainFile>
> = {
  native: readNative,
  'cboe-json': readCboeJson,
  tradier: readTradier,
  schwab: readSchwab,
  polygon: readPolygon,
  yahoo: readYahoo,
};

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
  return format === 'cboe-csv' ? readCboeCsv(text, options) : JSON_READERS[format](json, options);
}
