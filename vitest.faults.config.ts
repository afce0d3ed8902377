import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The faults that take minutes or measure time and memory: one after the other, on a machine that does nothing else. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['lib/**/*.faults.test.ts', 'e2e/faults/*.faults.test.ts'],
    exclude: ['node_modules/**'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 900_000,
  },
});
