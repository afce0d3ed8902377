import 'server-only';
import { InvalidArgument } from '../engine/require.ts';
import type { TrapReading } from '../schema/live-answer.ts';
import { symbolSchema } from '../schema/symbol.ts';
import { DEFAULT_VIEW, parseViewParameters } from '../schema/view-parameters.ts';
import { getTrapPage } from './get-trap-page.ts';

export type { TrapReading as TrapPageReading };

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * A page's answer to any address: null for a symbol that cannot exist; a bad parameter, or a sign model without a
 * reading here, falls back to its default and is listed in `problems`.
 */
export async function readTrapPage(symbolText: string, query: Query): Promise<TrapReading | null> {
  const symbol = symbolSchema.safeParse(decodeURIComponent(symbolText).toUpperCase());
  if (!symbol.success) return null;
  const { view, problems } = parseViewParameters(query);
  try {
    return { symbol: symbol.data, view, problems, page: await getTrapPage(symbol.data, view) };
  } catch (error) {
    if (!(error instanceof InvalidArgument && error.argument === 'sign')) throw error;
    const naive = { ...view, sign: DEFAULT_VIEW.sign };
    const problem = {
      parameter: 'sign',
      value: view.sign,
      expected: error.expectation,
    } as const;
    const page = await getTrapPage(symbol.data, naive);
    return { symbol: symbol.data, view: naive, problems: [...problems, problem], page };
  }
}
