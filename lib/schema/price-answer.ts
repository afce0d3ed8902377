import { z } from 'zod';

/** Null where the greek has no bound; `reason` then says why. */
const number = z.number().nullable();

/** One row of the answer of `POST /price`: greeks per share in the units of their names.
 * American rows have none above second order. */
export const pricedRowSchema = z.union([
  z.strictObject({
    price: number,
    delta: number,
    gamma: number,
    theta_per_day: number,
    vega_per_point: number,
    rho_per_point: number,
    vanna_per_point: number,
    charm_per_day: number,
    vomma_per_point: number,
    speed: number.optional(),
    zomma_per_point: number.optional(),
    color_per_day: number.optional(),
    reason: z.string().optional(),
  }),
  z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) }),
]);

/** One row of the answer of `POST /implied-volatility`. */
export const impliedRowSchema = z.union([
  z.strictObject({ volatility: z.number() }),
  z.strictObject({ volatility: z.null(), reason: z.string() }),
  z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) }),
]);
