import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { describeFeed, readFeedSettings } from '../feed/feed-settings.ts';
import { LeaseKeeper } from '../feed/lease-keeper.ts';
import { newOwner } from '../feed/lease-owner.ts';
import { closeStore } from '../store/client.ts';
import { databaseFile } from '../store/database-url.ts';
import {
  clearSampleMarket,
  isSampleMarketDue,
  markSampleMarketLoaded,
  type SampleExtent,
} from '../store/sample-market.ts';
import { clearBuildStamp, isBuilt, sourceDigest, writeBuildStamp } from './build-stamp.ts';
import { isServing } from './is-serving.ts';
import { migrateDatabase } from './migrate-database.ts';
import { requireOnlyServer } from './only-server.ts';
import { isPortTaken } from './port-taken.ts';
import { progressLine } from './progress-line.ts';
import { runTool } from './run-tool.ts';
import { serve } from './serve.ts';
import { addressOf, readStartSettings, type StartSettings } from './start-settings.ts';

const root = path.resolve(import.meta.dirname, '../..');

async function requireFreePort(settings: StartSettings): Promise<void> {
  const { host, port } = settings;
  if (!(await isPortTaken(host, port))) return;
  const address = addressOf(settings);
  throw new Error(
    (await isServing(address))
      ? `AlphaGEX Psychology Trap already runs at ${address}; PORT=${port + 1} npm start runs another`
      : `port ${port} on ${host} is taken by another program; PORT=${port + 1} npm start uses another one`,
  );
}

async function migrate(): Promise<void> {
  const applied = await migrateDatabase(root);
  console.log(`Database: ${databaseFile()}${applied > 0 ? ', migrated' : ''}`);
}

async function build(env: NodeJS.ProcessEnv): Promise<void> {
  const digest = sourceDigest(root);
  if (isBuilt(root, digest)) return console.log('Build: of this source already');
  console.log('Build: none of this source yet, takes about a minute');
  const startedAt = performance.now();
  clearBuildStamp(root);
  await runTool('Building', path.join(root, 'node_modules/next/dist/bin/next'), ['build'], {
    cwd: root,
    env,
  });
  writeBuildStamp(root, digest);
  console.log(`Build: done in ${Math.round((performance.now() - startedAt) / 1000)} s`);
}

const SAMPLE_DAYS = { on: 5, brief: 2 } as const;

async function loadSample(extent: SampleExtent): Promise<void> {
  if (!(await isSampleMarketDue(extent))) return;
  console.log(
    'Loading the sample market, made up: SPY, SPX, QQQ and NVDA, a week and a year (SAMPLE_DATA=off leaves it out)',
  );
  const startedAt = performance.now();
  await clearSampleMarket();
  const { loadSampleMarket } = await import('./load-sample.ts');
  await loadSampleMarket(SAMPLE_DAYS[extent], progressLine('Sample market'));
  await markSampleMarketLoaded(extent);
  console.log(`Sample market: done in ${Math.round((performance.now() - startedAt) / 1000)} s`);
}

/** Plays a session into today beside the server; when it fails the server goes on, and says so. */
function playSample(env: NodeJS.ProcessEnv): ChildProcess {
  const child = fork(new URL('./play-sample.ts', import.meta.url), { cwd: root, env });
  child.on('exit', (code) => {
    if (code !== null && code !== 0) console.error('SAMPLE_LIVE: playing the session has stopped');
  });
  return child;
}

async function start(): Promise<number> {
  const settings = readStartSettings(process.env, process.argv.slice(2));
  await requireFreePort(settings);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: settings.dev ? 'development' : 'production',
    DATABASE_URL: `file:${databaseFile()}`,
    HOST: settings.host,
    PORT: String(settings.port),
    NEXT_TELEMETRY_DISABLED: '1',
  };
  for (const line of describeFeed(readFeedSettings(process.env))) console.log(line);
  await migrate();
  const lease = new LeaseKeeper('serve', newOwner());
  await requireOnlyServer(lease);
  let player: ChildProcess | null = null;
  try {
    if (!settings.dev) await build(env);
    if (settings.sampleData !== 'off') await loadSample(settings.sampleData);
    if (settings.sampleLive) player = playSample(env);
    return await serve(root, settings, env, (address) => console.log(`AlphaGEX Psychology Trap: ${address}`));
  } finally {
    player?.kill();
    await lease.stop();
    await closeStore();
  }
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
