import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ZONES = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia'];
const script = path.join(import.meta.dirname, 'testing/zone-figures.ts');

/** What the script prints in each time zone, one process each. */
const figuresIn = (zones: readonly string[], ...more: string[]) =>
  Promise.all(
    zones.map(async (TZ) => {
      const env = { ...process.env, TZ };
      const args = ['--import', 'tsx', script, ...more];
      return (await promisify(execFile)(process.execPath, args, { env, maxBuffer: 2 ** 26 })).stdout;
    }),
  );

test('figures, sessions, bars and imported times are the same bytes whatever the process’s time zone', async () => {
  const [utc = '', ...others] = await figuresIn(ZONES);
  for (const other of others) expect(other).toBe(utc);
  const expired = (clock: string) => {
    const line = utc.split('\n').find((text) => text.startsWith(`2026-11-20 ${clock} analysis `)) ?? '';
    return JSON.parse(line.slice(`2026-11-20 ${clock} analysis `.length)).exposure.byExpiry.map(
      (row: { expiry: string }) => row.expiry,
    );
  };
  expect(expired('15:59:59')).toContain('2026-11-20');
  expect(expired('16:00:00')).not.toContain('2026-11-20');
  expect(expired('16:00:01')).not.toContain('2026-11-20');
}, 180_000);

test('a figure that does depend on the time zone is told apart', async () => {
  const [utc, tokyo] = await figuresIn(['UTC', 'Asia/Tokyo'], '--local');
  expect(tokyo).not.toBe(utc);
}, 180_000);
