import { symbolSchema } from '../schema/symbol.ts';
import { parseViewParameters, type ViewParameters } from '../schema/view-parameters.ts';
import { ApiError } from './api-error.ts';

/** Query parameters as an object; a name given twice keeps both values. */
export function queryOf(request: Pick<Request, 'url'>): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const { searchParams } = new URL(request.url);
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return query;
}

/** The view of an API request: unlike a page, a bad parameter is a 400 that names it. */
export const requireView = (request: Request): ViewParameters => viewOfQuery(queryOf(request));

/** The view of parameters that came in another way. @throws ApiError 400 naming each bad one */
export function viewOfQuery(query: Parameters<typeof parseViewParameters>[0]): ViewParameters {
  const { view, problems } = parseViewParameters(query);
  if (problems.length === 0) return view;
  const fields = Object.fromEntries(
    problems.map((p) => [p.parameter, `expected ${p.expected}, got ${p.value}`]),
  );
  throw new ApiError('invalid_request', `unusable view parameter: ${Object.keys(fields).join(', ')}`, fields);
}

/** A symbol from a path or query. @throws ApiError 400 */
export function requireSymbol(text: string | undefined): string {
  const result = symbolSchema.safeParse(text?.toUpperCase());
  if (result.success) return result.data;
  throw new ApiError('invalid_request', 'unusable symbol', {
    symbol: 'expected letters, digits or dots, e.g. SPY',
  });
}

/** An instant given as ISO 8601 with zone, as epoch milliseconds; undefined when absent. @throws ApiError 400 */
export function optionalInstant(name: string, text: string | string[] | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const at = typeof text === 'string' && /(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(at)) return at;
  throw new ApiError('invalid_request', `unusable ${name}`, {
    [name]: 'expected an instant such as 2026-11-20T20:45:00Z',
  });
}

/** The name of a figure, from `figure=`. @throws ApiError 400 */
export function requireFigure(request: Request): string {
  const { figure } = queryOf(request);
  if (typeof figure === 'string' && /^[a-z0-9_.]{1,80}$/.test(figure)) return figure;
  throw new ApiError('invalid_request', 'unusable figure', {
    figure: 'expected the name of a figure, e.g. net_gex',
  });
}
