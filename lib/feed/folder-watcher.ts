import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { watch } from 'chokidar';
import { MAX_FILE_BYTES } from '../ingest/decode-text.ts';
import type { PollOutcome } from '../schema/poll-outcome.ts';
import { StorageFull, StoreBusy } from '../store/store-errors.ts';
import type { ChainResult, ChainTask } from './ingest-task.ts';

/** What became of one file. */
export interface WatchedFile {
  readonly name: string;
  readonly outcome: PollOutcome;
  readonly detail: string | null;
}

export interface WatchParts {
  readonly ingest: (task: ChainTask) => Promise<ChainResult>;
  readonly onFile: (file: WatchedFile) => void;
  /** A file that has not grown for so long is whole. */
  readonly settleMs?: number;
  /** Before a file is tried again that could not be stored. */
  readonly againMs?: number;
}

const CHAIN_FILE = /^[^.].*\.(json|csv)(\.gz)?$/i;

/**
 * Imports the chain files of a folder, those there already and those put there later, one after the other. A file goes
 * to `done` or, with the reason beside it, to `failed`; where it cannot be moved it is remembered and not read again. A
 * busy or full database leaves it where it is, to be tried again. Links and hidden files are left alone.
 * @returns what ends the watch
 */
export async function watchFolder(folder: string, parts: WatchParts): Promise<{ close(): Promise<void> }> {
  const { settleMs = 2_000, againMs = 30_000 } = parts;
  const [done, failed] = ['done', 'failed'].map((name) => path.join(folder, name)) as [string, string];
  await Promise.all([done, failed].map((each) => mkdir(each, { recursive: true })));
  const handled = new Set<string>();
  const waits = new Set<NodeJS.Timeout>();
  let last: Promise<void> = Promise.resolve();
  let isClosed = false;

  const move = async (file: string, target: string, digest: string, reason: string | null) => {
    const name = `${digest.slice(0, 8)}-${path.basename(file)}`;
    if (reason !== null) await writeFile(path.join(target, `${name}.reason.txt`), `${reason}\n`);
    await rename(file, path.join(target, name));
  };

  const handle = async (file: string): Promise<void> => {
    const stats = await lstat(file).catch(() => null);
    if (isClosed || stats === null || !stats.isFile()) return;
    const name = path.basename(file);
    const bytes = stats.size > MAX_FILE_BYTES ? null : await readFile(file);
    const digest = createHash('sha256')
      .update(bytes ?? name)
      .digest('hex');
    if (handled.has(digest)) return;
    const result = await importFile(bytes, parts.ingest);
    parts.onFile({ name, ...result });
    if (result.outcome === 'not_stored') {
      const wait = setTimeout(() => enqueue(file), againMs);
      waits.add(wait.unref());
      return;
    }
    const target = result.detail === null ? done : failed;
    await move(file, target, digest, result.detail).catch(() => void handled.add(digest));
  };

  const enqueue = (file: string): void => {
    last = last
      .then(() => handle(file))
      .catch((error) => {
        parts.onFile({ name: path.basename(file), outcome: 'not_stored', detail: String(error) });
      });
  };

  const watcher = watch(folder, {
    depth: 0,
    followSymlinks: false,
    ignored: (each, stats) => stats?.isFile() === true && !CHAIN_FILE.test(path.basename(each)),
    awaitWriteFinish: { stabilityThreshold: settleMs, pollInterval: Math.min(200, settleMs) },
  });
  for (const event of ['add', 'change'] as const)
    watcher.on(event, (file) => {
      if (typeof file === 'string') enqueue(file);
    });
  return {
    close: async () => {
      isClosed = true;
      for (const wait of waits) clearTimeout(wait);
      await watcher.close();
      await last;
    },
  };
}

/** @param bytes null: more than a chain file may have */
async function importFile(
  bytes: Uint8Array | null,
  ingest: WatchParts['ingest'],
): Promise<{ outcome: PollOutcome; detail: string | null }> {
  if (bytes === null) return { outcome: 'too_large', detail: `more than ${MAX_FILE_BYTES} bytes` };
  try {
    const { outcome, detail } = await ingest({ bytes, options: {} });
    return { outcome, detail };
  } catch (error) {
    const isStore = error instanceof StoreBusy || error instanceof StorageFull;
    const detail = error instanceof Error ? error.message : String(error);
    return { outcome: isStore ? 'not_stored' : 'malformed', detail };
  }
}
