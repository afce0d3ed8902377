import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ChainFormat } from './chain-file.ts';
import { IngestError } from './ingest-error.ts';
import { readChainFile } from './read-chain-file.ts';
import { cboeCsvText } from './testing/cboe-csv-text.ts';
import { cboeJsonText } from './testing/cboe-json-text.ts';
import { nativeContract, nativeText } from './testing/native-text.ts';
import { PROVIDER_TEXTS } from './testing/provider-texts.ts';
import { errorOf, readText } from './testing/read-text.ts';

const texts: Readonly<Record<ChainFormat, string>> = {
  native: nativeText(),
  'cboe-json': cboeJsonText(),
  'cboe-csv': cboeCsvText({}),
  ...PROVIDER_TEXTS,
};
const formats = Object.keys(texts) as ChainFormat[];
const bytes = (text: string) => new TextEncoder().encode(text);
const KNOWN =
  'a chain as native JSON (alphagex/1), Cboe delayed-quotes JSON, Cboe quotedata.csv, or JSON of Tradier, Schwab, Polygon or Yahoo';

describe('readChainFile', () => {
  it.each(formats)('recognises %s by its content, and when it is named', (format) => {
    expect(readText(texts[format]).format).toBe(format);
    expect(readText(`\ufeff \n${texts[format]}`).format).toBe(format);
    expect(readText(texts[format], { format })).toEqual(readText(texts[format], { format: 'auto' }));
  });

  it.each(
    formats.flatMap((found) => formats.filter((f) => f !== found).map((named) => [found, named] as const)),
  )('refuses %s where %s is named', (found, named) => {
    expect(errorOf(() => readText(texts[found], { format: named }))).toEqual({
      code: 'wrong_format',
      expected: `a ${named} file`,
      found: `a ${found} file`,
    });
  });

  it('refuses what is no chain at all where a format is named', () => {
    expect(errorOf(() => readText('<html>', { format: 'cboe-csv' }))).toEqual({
      code: 'wrong_format',
      expected: 'a cboe-csv file',
      found: 'an HTML or XML page',
    });
  });

  it.each([
    ['an empty file', '', 'empty', 'an empty file'],
    ['blank space', ' \n\t ', 'empty', 'nothing but blank space'],
    ['an HTML page', '<!doctype html><title>429</title>', 'unknown_format', 'an HTML or XML page'],
    ['plain text', 'Too many requests', 'unknown_format', 'text that begins with "Too many requests"'],
    ['a JSON array', '[1,2]', 'unknown_format', 'JSON that is an array'],
    ['JSON of another shape', '{"quotes":[],"a":1}', 'unknown_format', 'JSON with the fields "quotes", "a"'],
    ['an empty JSON object', '{}', 'unknown_format', 'JSON with the fields (none)'],
    ['contracts without a format', '{"contracts":[]}', 'wrong_format', 'contracts without a format'],
    ['another CSV file', 'a,b\n1,2', 'wrong_format', 'one that begins with "a,b"'],
    [
      'JSON nested too deep',
      '['.repeat(10_000) + ']'.repeat(10_000),
      'wrong_format',
      'JSON nested 1,000 deep',
    ],
    ['JSON cut in a deep nest', '{"a":'.repeat(10_000), 'wrong_format', 'JSON nested 1,000 deep'],
  ])('refuses %s', (_, text, code, found) => {
    const error = errorOf(() => readText(text));
    expect(error).toMatchObject({ code, found });
    if (code === 'unknown_format') expect(error.expected).toBe(KNOWN);
  });

  it('takes deep nests that no field needs', () => {
    const deep = JSON.parse('['.repeat(500) + ']'.repeat(500));
    expect(readText(cboeJsonText({ extra: deep })).chain.symbol).toBe('RUT');
    expect(errorOf(() => readText(nativeText({ spot: deep }))).found).toBe('an array');
  });

  it.each([
    ['gzip', gzipSync(texts.native)],
    ['UTF-16', Buffer.from(`\ufeff${texts.native}`, 'utf16le')],
  ])('names %s data', (name, data) => {
    const { code, found } = errorOf(() => readChainFile(data));
    expect(code).toBe('unknown_format');
    expect(found).toContain(name);
  });

  it('calls bytes with NUL binary data', () => {
    expect(errorOf(() => readChainFile(Uint8Array.of(0x7b, 0, 1, 2))).found).toBe('binary data');
  });

  it.each(['native', 'cboe-json'] as const)('says where a cut %s file ends, wherever it is cut', (format) => {
    const whole = texts[format];
    for (let length = 1; length < whole.length; length += 7)
      expect(errorOf(() => readText(whole.slice(0, length)))).toEqual({
        code: 'truncated',
        expected: 'whole JSON',
        found: `its end missing after byte ${length}`,
      });
  });

  it('calls JSON with a wrong token invalid, not truncated', () => {
    const text = texts.native.replace('5871.43', 'NaN');
    expect(errorOf(() => readText(text))).toMatchObject({ code: 'wrong_format', expected: 'valid JSON' });
  });

  it('never keeps anything of a cut CSV file without saying so', () => {
    const whole = texts['cboe-csv'];
    for (let length = 0; length < whole.length; length += 5) {
      let flagged: boolean;
      try {
        flagged = readText(whole.slice(0, length)).flags.unterminated_last_line === 1;
      } catch (error) {
        flagged = error instanceof IngestError;
      }
      expect(flagged, `cut at ${length}`).toBe(true);
    }
  });

  it('refuses more than 64 MiB and more than 150,000 rows', () => {
    const large = new Uint8Array(64 * 1024 * 1024 + 1).fill(0x20);
    expect(errorOf(() => readChainFile(large))).toEqual({
      code: 'too_large',
      expected: 'at most 64 MiB',
      found: '67108865 bytes',
    });
    const contracts = Array(150_001).fill(1);
    expect(errorOf(() => readText(nativeText({ contracts })))).toEqual({
      code: 'too_large',
      expected: 'at most 150,000 contract rows',
      found: '150,001',
    });
    expect(errorOf(() => readText(cboeJsonText({ options: contracts }))).code).toBe('too_large');
    const lines = Array(75_001).fill('x');
    expect(errorOf(() => readText(cboeCsvText({ lines }))).code).toBe('too_large');
  });

  it('reads one contract, calls only, no open interest, no bid', () => {
    const contracts = [nativeContract({ open_interest: 0, bid: 0 })];
    const { chain, flags } = readText(nativeText({ contracts }));
    expect(chain.columns.strike).toHaveLength(1);
    expect(flags).toMatchObject({ no_bid: 1, zero_oi: 1 });
  });

  it('reads the same bytes alike each time', () => {
    expect(readChainFile(bytes(texts['cboe-json']))).toEqual(readChainFile(bytes(texts['cboe-json'])));
  });
});
