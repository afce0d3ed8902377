import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

// Real chains are never part of the repository: CHAIN_DATA names the folder that holds them.
const folder = process.env.CHAIN_DATA;
if (!folder || !existsSync(folder))
  throw new Error(`CHAIN_DATA must name the folder of real chains; got ${folder ?? 'nothing'}`);

export default defineConfig({
  ...base,
  test: { include: ['lib/**/*.real.test.ts'], testTimeout: 60_000 },
});
