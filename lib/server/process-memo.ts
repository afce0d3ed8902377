import { Memo } from './memo.ts';

const shared = globalThis as typeof globalThis & { alphagexMemos?: Map<string, Memo<unknown>> };

/** The one memo of that name in this process, however often a bundler has copied the module that asks for it. */
export function processMemo<T>(name: string, limit: number): Memo<T> {
  shared.alphagexMemos ??= new Map();
  const memo = shared.alphagexMemos.get(name) ?? new Memo<unknown>(limit);
  shared.alphagexMemos.set(name, memo);
  return memo as Memo<T>;
}
