export type IngestErrorCode =
  | 'empty'
  | 'no_rows'
  | 'truncated'
  | 'too_large'
  | 'unknown_format'
  | 'wrong_format'
  | 'unusable';

/** A file that cannot be read as a whole: what was expected and what was found instead. Nothing of it is kept. */
export class IngestError extends Error {
  constructor(
    readonly code: IngestErrorCode,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`expected ${expected}, found ${found}`);
    this.name = 'IngestError';
  }
}
