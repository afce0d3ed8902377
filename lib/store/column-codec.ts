import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import {
  Field,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Uint8,
  Uint16,
} from 'apache-arrow';
import type { ChainColumns } from '../engine/market/option-chain.ts';
import { type ArrowColumn, fromArrowColumn, toArrowColumn } from './arrow-column.ts';

const LARGEST_BYTES = 2 ** 28;

const byteColumn = (name: string, data: Uint8Array): ArrowColumn => ({
  field: new Field(name, new Uint8(), false),
  data: makeData({ type: new Uint8(), length: data.length, nullCount: 0, data }),
});

const indexColumn = (name: string, data: Uint16Array): ArrowColumn => ({
  field: new Field(name, new Uint16(), false),
  data: makeData({ type: new Uint16(), length: data.length, nullCount: 0, data }),
});

/** Columns as an Arrow IPC stream: one record batch, a field per column, NaN as null. */
export function encodeColumns(columns: ChainColumns): Uint8Array {
  const parts = [
    indexColumn('expiration', columns.expiration),
    byteColumn('right', columns.right),
    byteColumn('adjusted', columns.adjusted),
    toArrowColumn('strike', columns.strike),
    toArrowColumn('bid', columns.bid),
    toArrowColumn('ask', columns.ask),
    toArrowColumn('last', columns.last),
    toArrowColumn('volume', columns.volume),
    toArrowColumn('openInterest', columns.openInterest),
    toArrowColumn('vendorVolatility', columns.vendorVolatility),
    toArrowColumn('vendorDelta', columns.vendorDelta),
    toArrowColumn('vendorGamma', columns.vendorGamma),
    ...(columns.quoteAge === undefined ? [] : [toArrowColumn('quoteAge', columns.quoteAge)]),
  ];
  const fields = parts.map((part) => part.field);
  const children = parts.map((part) => part.data);
  const length = columns.strike.length;
  const rows = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  const schema = new Schema(fields);
  return tableToIPC(new Table(schema, new RecordBatch(schema, rows)), 'stream');
}

/** Inverse of encodeColumns, bit for bit. @throws when the bytes are not such a stream */
export function decodeColumns(bytes: Uint8Array): ChainColumns {
  const table = tableFromIPC(bytes);
  const column = (name: string): ArrowColumn => {
    const field = table.schema.fields.find((f) => f.name === name);
    const data = table.getChild(name)?.data[0];
    if (!field || !data) throw new Error(`column ${name} is missing`);
    return { field, data };
  };
  const numbers = (name: string) => fromArrowColumn(column(name));
  // Arrow pads its buffers: what lies beyond `length` is not a value.
  const codes = (name: string): ArrayLike<number> => {
    const { data } = column(name);
    return data.values.subarray(0, data.length);
  };
  return {
    expiration: Uint16Array.from(codes('expiration')),
    right: Uint8Array.from(codes('right')),
    adjusted: Uint8Array.from(codes('adjusted')),
    strike: numbers('strike'),
    bid: numbers('bid'),
    ask: numbers('ask'),
    last: numbers('last'),
    volume: numbers('volume'),
    openInterest: numbers('openInterest'),
    vendorVolatility: numbers('vendorVolatility'),
    vendorDelta: numbers('vendorDelta'),
    vendorGamma: numbers('vendorGamma'),
    ...(table.schema.fields.some((f) => f.name === 'quoteAge') ? { quoteAge: numbers('quoteAge') } : {}),
  };
}

const brotli = promisify(brotliCompress);

/**
 * Brotli at quality 5, on a thread of Node's pool: a seventh smaller than quality 2, which matters for ever, at
 * three times the time, which nobody waits for. Reading costs the same.
 */
export const compressColumns = (bytes: Uint8Array): Promise<Uint8Array> =>
  brotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Inverse of compressColumns. @throws when the bytes are damaged or would inflate beyond 256 MiB */
export const decompressColumns = (bytes: Uint8Array): Uint8Array =>
  brotliDecompressSync(bytes, { maxOutputLength: LARGEST_BYTES });
