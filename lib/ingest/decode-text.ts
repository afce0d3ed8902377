import { IngestError } from './ingest-error.ts';

export const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const FORMATS_KNOWN =
  'a chain as native JSON (alphagex/1), Cboe delayed-quotes JSON, Cboe quotedata.csv, or JSON of Tradier, Schwab, Polygon or Yahoo';

/** What the first bytes of files that are no text say they are. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], 'gzip data that was not inflated'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or spreadsheet'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'Zstandard data'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file'],
  [[0xff, 0xfe], 'UTF-16 text'],
  [[0xfe, 0xff], 'UTF-16 text'],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((b, i) => bytes[i] === b);

/**
 * The text of a chain file, its byte-order mark removed.
 * @throws IngestError empty, too_large, unknown_format (binary data)
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_FILE_BYTES)
    throw new IngestError('too_large', `at most ${MAX_FILE_BYTES >> 20} MiB`, `${bytes.length} bytes`);
  const binary = SIGNATURES.find(([start]) => startsWith(bytes, start))?.[1];
  if (binary !== undefined) throw new IngestError('unknown_format', FORMATS_KNOWN, binary);
  if (bytes.subarray(0, 1024).includes(0))
    throw new IngestError('unknown_format', FORMATS_KNOWN, 'binary data');
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '')
    throw new IngestError(
      'empty',
      FORMATS_KNOWN,
      bytes.length === 0 ? 'an empty file' : 'nothing but blank space',
    );
  return text;
}
