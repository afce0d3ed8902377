import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root, 'server-only': `${root}node_modules/server-only/empty.js` } },
  test: {
    // A slow or busy machine is no defect; speed is measured by `npm run bench`.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    include: ['lib/**/*.test.{ts,tsx}', 'components/**/*.test.{ts,tsx}', 'app/**/*.test.ts'],
    exclude: ['**/*.real.test.ts', '**/*.faults.test.ts', 'node_modules/**'],
  },
});
