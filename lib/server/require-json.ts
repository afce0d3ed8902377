import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import { readBody } from './read-body.ts';

/** The value in the given shape. @throws ApiError 400 naming each field at fault */
export function requireShape<T>(value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = Object.fromEntries(result.error.issues.map((i) => [i.path.join('.') || 'body', i.message]));
  throw new ApiError('invalid_request', 'the body does not have the expected shape', fields);
}

/** The body as JSON of the given shape. @throws ApiError 400 naming each field at fault */
export async function requireJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = new TextDecoder().decode(await readBody(request));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ApiError('invalid_request', `expected a JSON body: ${(error as Error).message}`);
  }
  return requireShape(value, schema);
}
