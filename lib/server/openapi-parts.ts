import { z } from 'zod';
import { hedgeParameterExpectation } from '../schema/hedge-parameters.ts';
import { errorAnswerSchema, metaSchema } from '../schema/meta.ts';
import { HEDGE_PARAMETER_NAMES } from '../schema/serialise-hedge-parameters.ts';
import { VIEW_PARAMETER_NAMES, viewParameterExpectation } from '../schema/view-parameters.ts';

/** A body of a schema, as JSON. */
export const json = (schema: z.ZodType) => ({
  content: {
    'application/json': { schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
  },
});
/** An answer that succeeds. */
export const ok = (description: string, data: z.ZodType, meta: z.ZodType = z.looseObject({})) => ({
  description,
  ...json(z.strictObject({ meta, data })),
});
/** An answer that fails. */
export const failure = { description: 'The error, with its code', ...json(errorAnswerSchema) };

/** A parameter in the path or the query. */
export const parameter = (name: string, where: 'path' | 'query', description: string) => ({
  name,
  in: where,
  required: where === 'path',
  description,
  schema: { type: 'string' },
});
/** The underlying in the path. */
export const symbol = parameter('symbol', 'path', 'Underlying, e.g. SPY');
/** The view parameters that every read route takes. */
export const view = VIEW_PARAMETER_NAMES.map((name) =>
  parameter(name, 'query', viewParameterExpectation(name)),
);
/** The parameters of the hedge routes. */
export const hedge = HEDGE_PARAMETER_NAMES.map((name) =>
  parameter(name, 'query', hedgeParameterExpectation(name)),
);

/** A read route of one underlying, with the view parameters. */
export const read = (
  summary: string,
  data: z.ZodType,
  more: readonly ReturnType<typeof parameter>[] = [],
) => ({
  get: {
    summary,
    parameters: [symbol, ...more, ...view],
    responses: { 200: ok('The answer', data, metaSchema), 400: failure, 404: failure },
  },
});
