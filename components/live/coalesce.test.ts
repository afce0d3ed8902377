import { expect, it } from 'vitest';
import { coalesce } from './coalesce.ts';

it('runs once more after a run that was asked for meanwhile, however often, and after one that failed', async () => {
  const runs: (() => void)[] = [];
  const ask = coalesce(
    () =>
      new Promise((resolve, reject) => {
        runs.push(runs.length === 0 ? () => reject(new Error('broken')) : () => resolve(null));
      }),
  );
  const finish = async (run: number) => {
    runs[run]?.();
    await new Promise(setImmediate);
  };
  ask();
  ask();
  ask();
  expect(runs).toHaveLength(1);
  await finish(0);
  expect(runs).toHaveLength(2);
  await finish(1);
  expect(runs).toHaveLength(2);
  ask();
  expect(runs).toHaveLength(3);
});
