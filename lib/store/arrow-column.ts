import { type Data, Field, Float64, Int8, Int16, Int32, makeData } from 'apache-arrow';
import { decimalScale } from './decimal-scale.ts';

export interface ArrowColumn {
  readonly field: Field;
  readonly data: Data;
}

interface Presence {
  readonly length: number;
  readonly nullBitmap: Uint8Array;
  readonly nullCount: number;
}

/** One bit per value, least significant first, set where the value is present. */
function presenceOf(values: Float64Array): Presence {
  const { length } = values;
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let i = 0; i < length; i++) {
    if (Number.isNaN(values[i])) nullCount++;
    else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return { length, nullBitmap, nullCount };
}

/** Values · scale as integers, 0 for NaN. */
function scaledIntegers(values: Float64Array, scale: number): Int32Array {
  const integers = new Int32Array(values.length);
  for (let i = 0; i < integers.length; i++) integers[i] = Math.round((values[i] ?? 0) * scale);
  return integers;
}

function integerData(integers: Int32Array, bound: number, presence: Presence): Data {
  if (bound < 2 ** 7) return makeData({ type: new Int8(), data: new Int8Array(integers), ...presence });
  if (bound < 2 ** 15) return makeData({ type: new Int16(), data: new Int16Array(integers), ...presence });
  return makeData({ type: new Int32(), data: integers, ...presence });
}

/**
 * A column of numbers as Arrow: the narrowest integers of 1/scale that hold it exactly (`scale` in the field's
 * metadata), else doubles. NaN becomes Arrow null.
 */
export function toArrowColumn(name: string, values: Float64Array): ArrowColumn {
  const presence = presenceOf(values);
  const found = decimalScale(values);
  if (found === null) {
    const doubles = values.map((value) => (Number.isNaN(value) ? 0 : value));
    const data = makeData({ type: new Float64(), data: doubles, ...presence });
    return { field: new Field(name, data.type, true), data };
  }
  const { scale, bound } = found;
  const data = integerData(scaledIntegers(values, scale), bound, presence);
  return { field: new Field(name, data.type, true, new Map([['scale', String(scale)]])), data };
}

/** Inverse of toArrowColumn. */
export function fromArrowColumn({ field, data }: ArrowColumn): Float64Array {
  const scale = Number(field.metadata.get('scale') ?? 1);
  const source: ArrayLike<number> = data.values;
  const bitmap = data.nullCount > 0 ? data.nullBitmap : null;
  const values = new Float64Array(data.length);
  for (let i = 0; i < values.length; i++) {
    const isPresent = bitmap === null || ((bitmap[i >> 3] ?? 0) >> (i & 7)) & 1;
    values[i] = isPresent ? (source[i] ?? Number.NaN) / scale : Number.NaN;
  }
  return values;
}
