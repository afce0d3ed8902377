import { describe, expect, it } from 'vitest';
import { StorageFull } from '../store/store-errors.ts';
import { Upkeep } from './upkeep.ts';

/** A store in which each id is due until it is worked on. */
function storeOf(ids: string[], fault: (id: string) => Error | null = () => null) {
  const [left, worked, seen] = [new Set(ids), [] as string[], [] as unknown[]];
  const upkeep: Upkeep = new Upkeep({
    due: async () => [...left],
    work: async (id) => {
      seen.push(upkeep.progress);
      worked.push(id);
      const error = fault(id);
      if (error !== null) throw error;
      left.delete(id);
    },
  });
  return { upkeep, left, worked, seen };
}

describe('Upkeep', () => {
  it('works in order and says how far it is, and nothing once nothing is due', async () => {
    const { upkeep, worked, seen } = storeOf(['a', 'b', 'c']);
    await upkeep.start();
    expect(worked).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual([
      { done: 0, of: 3 },
      { done: 1, of: 3 },
      { done: 2, of: 3 },
    ]);
    expect(upkeep.progress).toBeNull();
  });

  it('is one run, however often it is started', async () => {
    const { upkeep, worked } = storeOf(['a', 'b']);
    await Promise.all([upkeep.start(), upkeep.start(), upkeep.start()]);
    expect(worked).toEqual(['a', 'b']);
  });

  it('goes on with what becomes due meanwhile', async () => {
    const store = storeOf(['a'], (id) => {
      if (id === 'a') store.left.add('b');
      return null;
    });
    await store.upkeep.start();
    expect(store.worked).toEqual(['a', 'b']);
    expect(store.seen.at(-1)).toEqual({ done: 1, of: 2 });
  });

  it('takes what is asked for first, also while it runs, and asks for nothing twice', async () => {
    const store = storeOf(['a', 'b', 'c', 'd'], (id) => {
      if (id === 'c') void store.upkeep.start(['d', 'c']);
      return null;
    });
    await store.upkeep.start(['c']);
    expect(store.worked).toEqual(['c', 'd', 'a', 'b']);
    await store.upkeep.start(['c']);
    expect(store.worked).toHaveLength(4);
    await store.upkeep.start(['not due']);
    expect(store.worked.at(-1)).toBe('not due');
  });

  it('tries what cannot be read once, and counts it', async () => {
    const { upkeep, worked } = storeOf(['a', 'b'], (id) => (id === 'a' ? new Error('unreadable') : null));
    await upkeep.start();
    await upkeep.start();
    expect(worked).toEqual(['a', 'b']);
    expect(upkeep.failed).toBe(1);
  });

  it('ends on a full disk and begins again when it is started again', async () => {
    let isFull = true;
    const { upkeep, worked } = storeOf(['a', 'b'], () => (isFull ? new StorageFull('full') : null));
    await upkeep.start();
    expect(worked).toEqual(['a']);
    isFull = false;
    await upkeep.start();
    expect(worked).toEqual(['a', 'a', 'b']);
    expect(upkeep.failed).toBe(0);
  });

  it('stops after the one under way', async () => {
    const store = storeOf(['a', 'b'], () => {
      void store.upkeep.stop();
      return null;
    });
    await store.upkeep.start();
    expect(store.worked).toEqual(['a']);
  });
});
