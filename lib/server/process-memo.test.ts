import { expect, it } from 'vitest';
import { processMemo } from './process-memo.ts';

it('is one for a name, also for another copy of its module, and another for another name', async () => {
  const copy = (await import(`./process-memo.ts?${'copy'}`)) as { processMemo: typeof processMemo };
  const memo = processMemo<number>('a', 4);
  expect(copy.processMemo).not.toBe(processMemo);
  expect(copy.processMemo('a', 4)).toBe(memo);
  expect(copy.processMemo('b', 4)).not.toBe(memo);
});
