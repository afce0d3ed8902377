import { METHOD_VERSION } from '../engine/method-version.ts';
import { type AmericanGreeks, americanGreeks } from '../engine/pricing/american/american-greeks.ts';
import { europeanGreeks, type OptionGreeks } from '../engine/pricing/greeks.ts';
import { InvalidArgument } from '../engine/require.ts';
import { pricedOptionSchema, priceRequestSchema, toEuropeanOption } from '../schema/price-request.ts';
import { mapInTurns } from './map-in-turns.ts';
import { requireJson } from './require-json.ts';
import { type RowError, rowError, schemaError } from './row-error.ts';

type PricedRow = Record<string, number | string | null> | RowError;

const americanInApiNames = (g: AmericanGreeks) => ({
  price: g.price,
  delta: g.delta,
  gamma: g.gamma,
  theta_per_day: g.thetaPerDay,
  vega_per_point: g.vegaPerPoint,
  rho_per_point: g.rhoPerPoint,
  vanna_per_point: g.vannaPerPoint,
  charm_per_day: g.charmPerDay,
  vomma_per_point: g.vommaPerPoint,
});

const inApiNames = (g: OptionGreeks) => ({
  ...americanInApiNames({ ...g, exerciseNow: false }),
  speed: g.speed,
  zomma_per_point: g.zommaPerPoint,
  color_per_day: g.colorPerDay,
});

/** A greek without bound (at the money with no time or volatility left) is null, and the row says why. */
function finiteOnly(row: Record<string, number>): Record<string, number | string | null> {
  const entries = Object.entries(row);
  if (entries.every(([, value]) => Number.isFinite(value))) return row;
  const safe = entries.map(([name, value]) => [name, Number.isFinite(value) ? value : null]);
  return { ...Object.fromEntries(safe), reason: 'unbounded at the money without time or volatility' };
}

/** Prices one row of `POST /price`; an unusable row becomes an error of its own. */
function priceOption(row: unknown): PricedRow {
  const parsed = pricedOptionSchema.safeParse(row);
  if (!parsed.success) return schemaError(parsed.error);
  try {
    const option = toEuropeanOption(parsed.data);
    if (parsed.data.style === 'american') return finiteOnly(americanInApiNames(americanGreeks(option)));
    return finiteOnly(inApiNames(europeanGreeks(option)));
  } catch (error) {
    if (error instanceof InvalidArgument) return rowError(error.code, error.message);
    throw error;
  }
}

/** `POST /price`: rows in order, each with its greeks or its own error. @throws ApiError 400 */
export async function priceOptions(request: Request) {
  const { options } = await requireJson(request, priceRequestSchema);
  const data = await mapInTurns(options, priceOption);
  return { meta: { count: data.length, method_version: METHOD_VERSION }, data };
}
