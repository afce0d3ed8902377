import type { z } from 'zod';
import { describeValue } from './describe-value.ts';
import { IngestError } from './ingest-error.ts';

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], value);

/** `value` as `schema` reads it. The schema's messages say what was expected. @throws IngestError unusable */
export function requireShape<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue?.code === 'unrecognized_keys')
    throw new IngestError('unusable', 'no fields but those of the format', issue.keys.slice(0, 3).join(', '));
  const path = issue?.path ?? [];
  throw new IngestError('unusable', issue?.message ?? 'another shape', describeValue(valueAt(value, path)));
}
