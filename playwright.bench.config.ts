import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

const PORT = process.env.E2E_PORT ?? '3922';
const FOLDER = './data/e2e-bench';

/** What takes how long in a browser, over the sample market: prints figures and holds them to their aims. */
export default defineConfig({
  ...base,
  testDir: 'e2e/bench',
  testIgnore: [],
  use: { ...base.use, baseURL: `http://127.0.0.1:${PORT}`, trace: 'off' },
  webServer: {
    command: `node -e "fs.rmSync('${FOLDER}', { recursive: true, force: true })" && npm start`,
    env: {
      PORT,
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${FOLDER}/bench.db`,
      SAMPLE_DATA: 'brief',
      ADMIN_TOKEN: '',
    },
    url: `http://127.0.0.1:${PORT}/api/health`,
    reuseExistingServer: false,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
