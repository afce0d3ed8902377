/** The ingest thread where nothing bundles it: commands and tests. tsx does not reach into threads by itself. */
import { register } from 'tsx/esm/api';

register();
await import('./ingest.worker.ts');
