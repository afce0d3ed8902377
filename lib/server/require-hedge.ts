import { parseHedgeParameters } from '../schema/hedge-parameters.ts';
import type { HedgeParameters } from '../schema/serialise-hedge-parameters.ts';
import { ApiError } from './api-error.ts';
import { queryOf } from './api-query.ts';

/** The hedge parameters of an API request: unlike a page, a bad one is a 400 that names it. @throws ApiError 400 */
export function requireHedge(request: Pick<Request, 'url'>): HedgeParameters {
  const { chosen, problems } = parseHedgeParameters(queryOf(request));
  if (problems.length === 0) return chosen;
  const fields = Object.fromEntries(
    problems.map((p) => [p.parameter, `expected ${p.expected}, got ${p.value}`]),
  );
  throw new ApiError('invalid_request', `unusable parameter: ${Object.keys(fields).join(', ')}`, fields);
}
