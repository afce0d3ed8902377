import { z } from 'zod';
import { DEFAULT_VIEW, VIEW_PARAMETER_NAMES, type ViewParameters } from './serialise-view-parameters.ts';

export {
  DEFAULT_VIEW,
  serialiseViewParameters,
  VIEW_PARAMETER_NAMES,
  type ViewParameters,
} from './serialise-view-parameters.ts';

const isCalendarDate = (text: string) => {
  const at = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text.slice(0, 10));
};

const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCalendarDate);
const MINUTE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

/** An exchange-local minute (`2026-11-20T15:45`) or an instant (`2026-11-20T20:45:00Z`). */
export const atSchema = z
  .string()
  .refine(
    (text) => (MINUTE.test(text) || INSTANT.test(text)) && isCalendarDate(text),
    'an exchange minute such as 2026-11-20T15:45 or an instant such as 2026-11-20T20:45:00Z',
  );

const scopeNames = ['all', '0dte', 'next', 'week', 'monthly'] as const;

/** `all`, `0dte`, `next`, `week`, `monthly`, or expiration dates separated by commas. */
const expSchema = z.union([
  z.enum(scopeNames),
  z
    .string()
    .transform((text) => [...new Set(text.split(','))].sort())
    .pipe(z.array(dateSchema).min(1).max(60)),
]);

/** One parser per parameter; each takes the text of the URL. */
const PARSERS = {
  at: { schema: atSchema, expects: 'a time such as 2026-11-20T15:45 (exchange) or …T20:45:00Z' },
  exp: { schema: expSchema, expects: `${scopeNames.join(', ')}, or dates such as 2026-12-18,2027-01-15` },
  basis: { schema: z.enum(['oi', 'volume']), expects: 'oi or volume' },
  sign: { schema: z.enum(['naive', 'short_all', 'flow']), expects: 'naive, short_all or flow' },
  greeks: { schema: z.enum(['computed', 'vendor']), expects: 'computed or vendor' },
  range: {
    schema: z
      .string()
      .regex(/^\d{1,2}(\.\d{1,2})?$/)
      .transform(Number)
      .pipe(z.number().min(2).max(20)),
    expects: 'a percentage of spot from 2 to 20',
  },
} satisfies Record<keyof ViewParameters, { schema: z.ZodType; expects: string }>;

/** What a parameter accepts, in words. */
export const viewParameterExpectation = (name: keyof ViewParameters): string => PARSERS[name].expects;

/** A parameter that could not be used: its default stands in, and whoever asked is told. */
export interface ViewProblem {
  readonly parameter: keyof ViewParameters;
  readonly value: string;
  readonly expected: string;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a view from query parameters; others are left alone. Never throws: a bad value falls back to its
 * default and is listed in `problems` (a page says so, the API answers 400).
 */
export function parseViewParameters(query: Query): { view: ViewParameters; problems: ViewProblem[] } {
  const problems: ViewProblem[] = [];
  const chosen: Record<string, unknown> = {};
  for (const name of VIEW_PARAMETER_NAMES) {
    const text = query[name];
    if (text === undefined || text === '') continue;
    const { schema, expects } = PARSERS[name];
    const result = typeof text === 'string' ? schema.safeParse(text) : null;
    if (result?.success) chosen[name] = result.data;
    else problems.push({ parameter: name, value: String(text).slice(0, 60), expected: expects });
  }
  return { view: { ...DEFAULT_VIEW, ...chosen }, problems };
}
