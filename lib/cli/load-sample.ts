import { sampleSession } from '../engine/simulate/sample-session.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';

/**
 * Stores the sample session, snapshot by snapshot, through the same path as an import.
 * @returns how many snapshots were stored
 */
export async function loadSampleMarket(onProgress: (done: number, total: number) => void): Promise<number> {
  const { snapshots, priorBars, sessionBars } = sampleSession();
  let done = 0;
  for (const chain of snapshots) {
    const bars = done === 0 ? [...priorBars, ...sessionBars] : [];
    await ingestChainFile({
      chain,
      bars: [{ interval: '5m', bars }],
      format: 'sample',
      rejected: [],
      flags: {},
    });
    onProgress(++done, snapshots.length);
  }
  return done;
}
