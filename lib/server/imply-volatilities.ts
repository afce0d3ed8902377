import { METHOD_VERSION } from '../engine/method-version.ts';
import { americanImpliedVolatility } from '../engine/pricing/american/american-implied-volatility.ts';
import { type ImpliedVolatility, impliedVolatility } from '../engine/pricing/implied-volatility.ts';
import { InvalidArgument } from '../engine/require.ts';
import { priceRequestSchema, quotedOptionSchema, toPricedOption } from '../schema/price-request.ts';
import { mapInTurns } from './map-in-turns.ts';
import { requireJson } from './require-json.ts';
import { type RowError, rowError, schemaError } from './row-error.ts';

type ImpliedRow = { volatility: number } | { volatility: null; reason: string } | RowError;

const inApiNames = ({ volatility, reason }: ImpliedVolatility): ImpliedRow =>
  reason === null ? { volatility } : { volatility: null, reason };

/** The volatility of one row of `POST /implied-volatility`; an unusable row becomes an error of its own. */
function impliedRow(row: unknown): ImpliedRow {
  const parsed = quotedOptionSchema.safeParse(row);
  if (!parsed.success) return schemaError(parsed.error);
  const imply = parsed.data.style === 'american' ? americanImpliedVolatility : impliedVolatility;
  try {
    return inApiNames(imply(toPricedOption(parsed.data)));
  } catch (error) {
    if (error instanceof InvalidArgument) return rowError(error.code, error.message);
    throw error;
  }
}

/** `POST /implied-volatility`: rows in order, each with its volatility, its reason or its error. @throws ApiError 400 */
export async function implyVolatilities(request: Request) {
  const { options } = await requireJson(request, priceRequestSchema);
  const data = await mapInTurns(options, impliedRow);
  return { meta: { count: data.length, method_version: METHOD_VERSION }, data };
}
