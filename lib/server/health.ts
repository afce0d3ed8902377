import packageJson from '../../package.json' with { type: 'json' };
import { METHOD_VERSION } from '../engine/method-version.ts';

/** What `/api/health` says: alive, and which version of program and method. */
export const health = () => ({ status: 'ok', version: packageJson.version, method_version: METHOD_VERSION });
