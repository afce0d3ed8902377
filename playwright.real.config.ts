import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

const PORT = '3921';
const DATABASE = './data/e2e/real.db';

/** The same browser over real chains: CHAIN_DATA names their folder, the database starts empty. */
export default defineConfig({
  ...base,
  testDir: 'e2e/real',
  testIgnore: [],
  use: { ...base.use, baseURL: `http://127.0.0.1:${PORT}` },
  webServer: {
    command: `node -e "for (const end of ['', '-wal', '-shm']) fs.rmSync('${DATABASE}' + end, { force: true })" && npm start`,
    env: { PORT, HOST: '127.0.0.1', DATABASE_URL: `file:${DATABASE}`, SAMPLE_DATA: 'off', ADMIN_TOKEN: '' },
    url: `http://127.0.0.1:${PORT}/api/health`,
    reuseExistingServer: false,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
