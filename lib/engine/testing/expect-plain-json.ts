import { expect } from 'vitest';

/** What JSON would change or lose: NaN, infinities, −0, undefined, functions, objects with a class. Paths, root `$`. */
function lossesOf(value: unknown, path: string): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (Object.is(value, -0)) return [`${path} is −0`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object') return [`${path} is ${typeof value}`];
  if (Array.isArray(value)) return value.flatMap((own, i) => lossesOf(own, `${path}[${i}]`));
  if (Object.getPrototypeOf(value) !== Object.prototype) return [`${path} is a ${value.constructor.name}`];
  return Object.entries(value).flatMap(([key, own]) => lossesOf(own, `${path}.${key}`));
}

/** Fails unless the value survives JSON as it is, naming every part that would not. */
export function expectPlainJson(value: unknown): void {
  expect(lossesOf(value, '$')).toEqual([]);
}
