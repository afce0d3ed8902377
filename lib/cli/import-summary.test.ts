import { expect, test } from 'vitest';
import { nativeContract, nativeText } from '../ingest/testing/native-text.ts';
import { readText } from '../ingest/testing/read-text.ts';
import { exchangeClock, importSummary } from './import-summary.ts';

test('an instant in exchange time', () => {
  expect(exchangeClock(Date.UTC(2025, 8, 26, 1, 5, 59))).toBe('2025-09-25 21:05 EDT');
  expect(exchangeClock(Date.UTC(2024, 0, 8, 5, 7))).toBe('2024-01-08 00:07 EST');
});

const stored = { id: 'abc', created: true, contracts: 1, accepted: 1 };

test('one line on a file without faults', () => {
  expect(importSummary('a.json', readText(nativeText()), stored)).toEqual([
    'a.json: SPX as of 2026-11-20 15:45 EST, 1 contract, 1 expiry, 0 expired, 0 rejected, new, id abc',
  ]);
});

test('the first five rejected rows, and how many more', () => {
  const bad = Array.from({ length: 7 }, () => nativeContract({ strike: 0 }));
  const file = readText(nativeText({ contracts: [nativeContract(), ...bad] }));
  const lines = importSummary('a.json', file, { ...stored, created: false, contracts: 8_000, accepted: 10 });
  expect(lines).toHaveLength(7);
  expect(lines[0]).toContain('8,000 contracts, 1 expiry, 7,990 expired, 7 rejected, already stored');
  expect(lines[1]).toBe('  rejected row 1, strike: 0 is not above zero');
  expect(lines[6]).toBe('  and 2 more');
});
