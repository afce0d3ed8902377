import { ApiError } from './api-error.ts';

/** Where the first number that is none stands, as `steps.0.price_move`; null when there is none. */
function notFiniteAt(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path.join('.');
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, own] of Object.entries(value)) {
    const found = notFiniteAt(own, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

/**
 * An answer whose every figure is a number that JSON can carry: JSON would turn the others into a silent null.
 * @throws ApiError 400 naming the figure that the inputs drive beyond the largest number
 */
export function requireFinite<T>(body: T): T {
  const path = notFiniteAt(body);
  if (path === null) return body;
  throw new ApiError('invalid_request', `these inputs give no finite ${path}`, { [path]: 'not finite' });
}
