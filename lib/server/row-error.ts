import type { z } from 'zod';

/** Stands in a calculator's answer for a row that could not be computed. */
export interface RowError {
  readonly error: { readonly code: string; readonly message: string };
}

export const rowError = (code: string, message: string): RowError => ({ error: { code, message } });

/** The first thing wrong with a row's shape, by field. */
export function schemaError(error: z.ZodError): RowError {
  const issue = error.issues[0];
  return rowError('invalid_request', `${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'unusable'}`);
}
