import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  ...base,
  test: {
    include: ['lib/**/*.real.test.ts'],
    globalSetup: './vitest.real.setup.ts',
    testTimeout: 60_000,
  },
});
