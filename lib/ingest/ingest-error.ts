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
  /** By name: a server's bundles each have a class of their own, and errors cross from one to another. */
  static override [Symbol.hasInstance](value: unknown): value is IngestError {
    return value instanceof Error && value.name === 'IngestError';
  }
  constructor(
    readonly code: IngestErrorCode,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`expected ${expected}, found ${found}`);
    this.name = 'IngestError';
  }
}
