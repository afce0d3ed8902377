import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

const collect: (how: { type: 'minor' }) => void = runInNewContext('gc');

/**
 * Collects young garbage now: what one piece of work leaves behind is not charged to the next. A full collection
 * would throw away compiled code as well.
 */
export const collectYoungGarbage = (): void => collect({ type: 'minor' });
