import 'server-only';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { ApiError } from './api-error.ts';
import { type Analysis, getAnalysis } from './get-analysis.ts';

/** As getAnalysis, but a symbol or time without a chain is a 404. */
export async function requireAnalysis(symbol: string, view: ViewParameters): Promise<Analysis> {
  const analysis = await getAnalysis(symbol, view);
  if (analysis !== null) return analysis;
  const when = view.at === null ? '' : ` at or before ${view.at}`;
  throw new ApiError('not_found', `no chain is stored for ${symbol}${when}`, { symbol });
}
