import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { isGone, newOwner } from './lease-owner.ts';

test('no two owners share a name, and this process is not gone', () => {
  expect(newOwner()).not.toBe(newOwner());
  expect(isGone(newOwner())).toBe(false);
});

test('a process that has ended on this machine is gone; of another machine nothing is known', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  expect(isGone(`${hostname()} ${pid} a`)).toBe(true);
  expect(isGone(`other-${hostname()} ${pid} a`)).toBe(false);
  expect(isGone('first')).toBe(false);
});
