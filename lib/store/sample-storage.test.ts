import { expect, test } from 'vitest';
import { contractCount } from '../engine/market/option-chain.ts';
import { sampleSession } from '../engine/simulate/sample-session.ts';
import { encodeChain } from './snapshot-record.ts';

const MOST_BYTES = 12;

test('a session is stored in at most 12 bytes per contract and snapshot', async () => {
  let [bytes, contracts] = [0, 0];
  for (const chain of sampleSession().snapshots) {
    bytes += (await encodeChain(chain)).columns.length;
    contracts += contractCount(chain);
  }
  expect(bytes / contracts).toBeLessThanOrEqual(MOST_BYTES);
  expect(bytes / contracts).toBeGreaterThan(1);
});
