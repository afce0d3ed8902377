/** Runs once in each server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { ingestWorker } = await import('./lib/feed/ingest-worker.ts');
    const { keepAnalysis } = await import('./lib/server/get-analysis.ts');
    const { answerFirst } = await import('./lib/server/live/answer-first.ts');
    const { answerLive } = await import('./lib/server/live/answer-live.ts');
    const { shutDownOnSignal } = await import('./lib/server/shut-down.ts');
    const { startServerFeed } = await import('./lib/server/server-feed.ts');
    const { startUpkeep } = await import('./lib/server/upkeep.ts');
    answerFirst(answerLive);
    ingestWorker().onAnalysis = keepAnalysis;
    shutDownOnSignal();
    startServerFeed();
    startUpkeep();
  }
}
