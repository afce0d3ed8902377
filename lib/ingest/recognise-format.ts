import { NATIVE_FORMAT } from '../schema/chain-file-native.ts';
import { findCboeHeader } from './cboe-csv-layout.ts';
import type { ChainFormat } from './chain-file.ts';
import { FORMATS_KNOWN } from './decode-text.ts';
import { describeValue } from './describe-value.ts';
import { IngestError } from './ingest-error.ts';
import { parseJson } from './parse-json.ts';

/** A file's format and, for JSON, its parsed content. */
export interface RecognisedFile {
  readonly format: ChainFormat;
  readonly json?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknown = (found: string) => new IngestError('unknown_format', FORMATS_KNOWN, found);

/** What only one provider's answers have. */
const PROVIDER_MARKS: readonly (readonly [ChainFormat, (json: Record<string, unknown>) => boolean])[] = [
  ['schwab', (json) => isObject(json.callExpDateMap)],
  [
    'yahoo',
    (json) => isObject(json.optionChain) || (Array.isArray(json.quotes) && 'underlyingPrice' in json),
  ],
  ['tradier', (json) => Array.isArray(json.answers) || (isObject(json.options) && 'option' in json.options)],
  ['polygon', (json) => Array.isArray(json.pages) || (Array.isArray(json.results) && 'request_id' in json)],
];

/** Which of the JSON formats an object is, by the fields only that one has. */
function jsonFormat(json: unknown): ChainFormat {
  if (!isObject(json)) throw unknown(`JSON that is ${describeValue(json)}`);
  if (json.format !== undefined) {
    if (json.format === NATIVE_FORMAT) return 'native';
    throw new IngestError('wrong_format', `format "${NATIVE_FORMAT}"`, describeValue(json.format));
  }
  if (isObject(json.data) && json.data.options !== undefined) return 'cboe-json';
  const provider = PROVIDER_MARKS.find(([, isIt]) => isIt(json))?.[0];
  if (provider !== undefined) return provider;
  if (Array.isArray(json.contracts))
    throw new IngestError('wrong_format', `"format": "${NATIVE_FORMAT}"`, 'contracts without a format');
  const keys = Object.keys(json)
    .slice(0, 6)
    .map((key) => describeValue(key))
    .join(', ');
  throw unknown(`JSON with the fields ${keys || '(none)'}`);
}

/**
 * Tells a file's format by its content.
 * @throws IngestError truncated, wrong_format (nearly one of the formats), unknown_format
 */
export function recogniseFormat(text: string): RecognisedFile {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    const json = parseJson(text);
    return { format: jsonFormat(json), json };
  }
  if (start.startsWith('<')) throw unknown('an HTML or XML page');
  const top = start.slice(0, 20_000).split(/\r\n|\n|\r/);
  if (findCboeHeader(top) >= 0) return { format: 'cboe-csv' };
  const begins = `begins with ${describeValue(top[0]?.trim())}`;
  if (top.slice(0, 5).some((line) => line.includes(',')))
    throw new IngestError(
      'wrong_format',
      'a CSV file with the header line "Expiration Date,Calls,…,Strike,Puts,…"',
      `one that ${begins}`,
    );
  throw unknown(`text that ${begins}`);
}
