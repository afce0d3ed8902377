import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProcessMemo } from './process-memo.ts';

afterEach(() => void vi.useRealTimers());

const copyOfModule = async () =>
  (await import(`./process-memo.ts?${'copy'}`)) as typeof import('./process-memo.ts');

describe('ProcessMemo', () => {
  it('computes once for callers at the same time, and knows the result in another copy of its module', async () => {
    const copy = await copyOfModule();
    expect(copy.ProcessMemo).not.toBe(ProcessMemo);
    let runs = 0;
    const compute = async () => ++runs;
    const own = new ProcessMemo<number>('shared', 4);
    expect(await Promise.all([own.get('a', compute), own.get('a', compute)])).toEqual([1, 1]);
    expect(await new copy.ProcessMemo<number>('shared', 4).get('a', compute)).toBe(1);
    expect(await new copy.ProcessMemo<number>('another', 4).get('a', compute)).toBe(2);
  });

  it('gives each copy the failures of its own only, and keeps none', async () => {
    const other = new (await copyOfModule()).ProcessMemo<number>('failing', 4);
    const own = new ProcessMemo<number>('failing', 4);
    const fail = (word: string) => async () => Promise.reject(new Error(word));
    const both = await Promise.allSettled([own.get('a', fail('own')), other.get('a', fail('other'))]);
    expect(both.map((one) => one.status === 'rejected' && one.reason.message)).toEqual(['own', 'other']);
    expect(await own.get('a', async () => 7)).toBe(7);
  });

  it('forgets the least recently used beyond its limit', async () => {
    const seen: string[] = [];
    const memo = new ProcessMemo<string | null>('limited', 2);
    const ask = (key: string) =>
      memo.get(key, async () => {
        seen.push(key);
        return null;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
    expect(seen).toEqual(['a', 'b', 'c', 'b']);
  });

  it('forgets a result some time after it was there', async () => {
    vi.useFakeTimers();
    let runs = 0;
    const memo = new ProcessMemo<number>('short', 2, 500);
    const ask = () => memo.get('a', async () => ++runs);
    expect(await ask()).toBe(1);
    await vi.advanceTimersByTimeAsync(499);
    expect(await ask()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await ask()).toBe(2);
  });

  it('takes what was computed elsewhere', async () => {
    const memo = new ProcessMemo<number>('given', 2);
    memo.keep('a', 5);
    expect(await memo.get('a', async () => 6)).toBe(5);
  });
});
