import 'server-only';
import { type ChainBook, openBook } from '../engine/exposure/chain-book.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { earlierSnapshots, readFlow } from '../store/session-flow.ts';
import { loadSnapshot, type SnapshotInfo } from '../store/snapshots.ts';
import { assumptionsOf } from './get-analysis.ts';
import { ProcessMemo } from './process-memo.ts';

/** A priced chain of 20 000 contracts takes some 4 MB. */
const books = new ProcessMemo<ChainBook>('books', 8);

/** A stored chain priced for a view, with the flow of its session; the last few are kept. */
export async function openStoredBook(snapshot: SnapshotInfo, view: ViewParameters): Promise<ChainBook> {
  const { basis, greeks, exp } = view;
  const earlier = await earlierSnapshots(snapshot);
  return books.get(JSON.stringify([snapshot.id, basis, greeks, exp, earlier]), async () => {
    const { chain } = await loadSnapshot(snapshot.id);
    return openBook(chain, assumptionsOf(view), await readFlow(earlier, chain));
  });
}
