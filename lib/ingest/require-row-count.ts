import { IngestError } from './ingest-error.ts';

const MAX_ROWS = 150_000;

/** @throws IngestError too_large */
export function requireRowCount(count: number, what = 'contract rows'): void {
  if (count > MAX_ROWS)
    throw new IngestError(
      'too_large',
      `at most ${MAX_ROWS.toLocaleString('en-US')} ${what}`,
      count.toLocaleString('en-US'),
    );
}
