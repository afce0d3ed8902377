import { describe, expect, it } from 'vitest';
import { InvalidArgument } from '../engine/require.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { StorageFull, StoreBusy } from '../store/store-errors.ts';
import { ApiError, toApiError } from './api-error.ts';

/** As another bundle of the server throws it: all of it is the same but the class. */
const foreign = (error: Error) =>
  Object.assign(new Error(error.message), { ...error, name: error.name, message: error.message });

describe('toApiError', () => {
  it.each([
    ['a caller’s mistake', new InvalidArgument('spotPrice', -1, 'above zero'), 400],
    ['a file that cannot be read', new IngestError('unknown_format', 'a chain', 'a page'), 415],
    ['a busy database', new StoreBusy('locked'), 503],
    ['a full disk', new StorageFull('full'), 507],
    ['anything else', new RangeError('whatever'), 500],
  ])('%s has one status, whichever bundle its class is of', (_, error, status) => {
    expect(toApiError(error).status).toBe(status);
    expect(foreign(error).constructor).toBe(Error);
    expect(toApiError(foreign(error))).toEqual(toApiError(error));
  });

  it('keeps what a route says itself', () => {
    const own = new ApiError('not_found', 'no such page');
    expect(toApiError(own)).toBe(own);
  });
});
