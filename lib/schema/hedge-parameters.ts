import { z } from 'zod';
import { DEFAULT_HEDGE, HEDGE_PARAMETER_NAMES, type HedgeParameters } from './serialise-hedge-parameters.ts';

/** A decimal number as a program writes one: no spaces, no hexadecimal, no infinity. */
const numeral = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i)
  .transform(Number);

const between = (least: number, most: number) => numeral.pipe(z.number().min(least).max(most));
const above = (least: number, most: number) => numeral.pipe(z.number().gt(least).max(most));
const dollars = { schema: above(0, 1e13), expects: 'dollars above 0' };

/** One parser per parameter; each takes the text of the URL. */
const PARSERS = {
  book: { schema: z.enum(['chain', 'strike', 'typed']), expects: 'chain, strike or typed' },
  k: { schema: above(0, 1e6), expects: 'a listed strike' },
  type: { schema: z.enum(['call', 'put']), expects: 'call or put' },
  x: { schema: z.iso.date(), expects: 'an expiration date such as 2026-11-20' },
  qty: {
    schema: numeral.pipe(
      z
        .number()
        .min(-1e7)
        .max(1e7)
        .refine((contracts) => contracts !== 0),
    ),
    expects: 'contracts other than zero, negative for a short dealer',
  },
  step: { schema: above(0, 1e5), expects: 'dollars above 0' },
  limits: { schema: z.enum(['a', 'b']), expects: 'a or b' },
  gross: dollars,
  net: dollars,
  gamma: dollars,
  vega: dollars,
  target: { schema: between(0, 1e13), expects: 'dollars, 0 or above' },
  to: { schema: above(0, 1e6), expects: 'a price above 0' },
  sell: { schema: above(0, 100), expects: 'a percentage above 0 and at most 100' },
  fund: { schema: between(0, 100), expects: 'a percentage a year from 0 to 100' },
  ds: { schema: between(-1e5, 1e5), expects: 'dollars that price jumps, up or down' },
  dv: { schema: between(-100, 100), expects: 'volatility points from -100 to 100' },
  dt: { schema: between(0, 3650), expects: 'calendar days from 0' },
  impact: { schema: between(0, 1000), expects: 'Y from 0' },
  adv: { schema: above(0, 1e13), expects: 'shares a day, above 0' },
  lambda: { schema: between(0, 1e3), expects: 'dollars a share, 0 or above' },
  hold: { schema: between(0, 1e13), expects: 'dollars, 0 or above' },
} satisfies Record<keyof HedgeParameters, { schema: z.ZodType; expects: string }>;

/** What a parameter accepts, in words. */
export const hedgeParameterExpectation = (name: keyof HedgeParameters): string => PARSERS[name].expects;

export interface HedgeProblem {
  readonly parameter: keyof HedgeParameters;
  readonly value: string;
  readonly expected: string;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the hedge page's own parameters. Never throws: a bad value falls back to its default and is listed. */
export function parseHedgeParameters(query: Query): { chosen: HedgeParameters; problems: HedgeProblem[] } {
  const problems: HedgeProblem[] = [];
  const chosen: Record<string, unknown> = {};
  for (const name of HEDGE_PARAMETER_NAMES) {
    const text = query[name];
    if (text === undefined || text === '') continue;
    const { schema, expects } = PARSERS[name];
    const result = typeof text === 'string' ? schema.safeParse(text) : null;
    if (result?.success) chosen[name] = result.data;
    else problems.push({ parameter: name, value: String(text).slice(0, 60), expected: expects });
  }
  return { chosen: { ...DEFAULT_HEDGE, ...chosen }, problems };
}
