import { symbolSchema } from '../schema/symbol.ts';
import { describeValue } from './describe-value.ts';
import { IngestError } from './ingest-error.ts';

/**
 * A symbol without its index prefix (`^RUT`, `_RUT`, `$RUT`), checked against the one the caller named.
 * @throws IngestError unusable (no symbol), wrong_format (a chain of another underlying)
 */
export function requireUnderlying(text: string, expected?: string): string {
  const result = symbolSchema.safeParse(text.replace(/^[\^_$]/, ''));
  if (!result.success)
    throw new IngestError(
      'unusable',
      'a symbol of 1 to 10 capital letters, digits or dots',
      describeValue(text),
    );
  if (expected !== undefined && expected !== result.data)
    throw new IngestError('wrong_format', `a chain of ${expected}`, `one of ${result.data}`);
  return result.data;
}
