/** Runs once in each server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { keepStreamConnections } = await import('./lib/server/live/open-connections.ts');
    const { shutDownOnSignal } = await import('./lib/server/shut-down.ts');
    const { startServerFeed } = await import('./lib/server/server-feed.ts');
    keepStreamConnections();
    shutDownOnSignal();
    startServerFeed();
  }
}
