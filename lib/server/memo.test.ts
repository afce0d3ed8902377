import { afterEach, describe, expect, it, vi } from 'vitest';
import { Memo } from './memo.ts';

afterEach(() => void vi.useRealTimers());

describe('Memo', () => {
  it('computes once for callers at the same time', async () => {
    let runs = 0;
    const memo = new Memo<number>(4);
    const compute = async () => ++runs;
    expect(await Promise.all([memo.get('a', compute), memo.get('a', compute)])).toEqual([1, 1]);
    expect(runs).toBe(1);
  });

  it('forgets the least recently used beyond its limit', async () => {
    const seen: string[] = [];
    const memo = new Memo<string>(2);
    const ask = (key: string) =>
      memo.get(key, async () => {
        seen.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
    expect(seen).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep a failure', async () => {
    const memo = new Memo<number>(2);
    await expect(memo.get('a', async () => Promise.reject(new Error('once')))).rejects.toThrow('once');
    expect(await memo.get('a', async () => 7)).toBe(7);
  });

  it('forgets a result some time after it was there, not after it was asked for', async () => {
    vi.useFakeTimers();
    let runs = 0;
    let finish = () => {};
    const memo = new Memo<number>(2, 1_000);
    const slow = () => new Promise<number>((resolve) => (finish = () => resolve(++runs)));
    const first = memo.get('a', slow);
    await vi.advanceTimersByTimeAsync(5_000);
    finish();
    expect(await first).toBe(1);
    await vi.advanceTimersByTimeAsync(999);
    expect(await memo.get('a', async () => ++runs)).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await memo.get('a', async () => ++runs)).toBe(2);
  });
});
