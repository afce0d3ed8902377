import 'server-only';
import { InvalidArgument } from '../engine/require.ts';
import type { PageReading } from '../schema/page-reading.ts';
import { symbolSchema } from '../schema/symbol.ts';
import { DEFAULT_VIEW, parseViewParameters, type ViewParameters } from '../schema/view-parameters.ts';
import { type Analysis, getAnalysis } from './get-analysis.ts';
import { trapPageOf } from './trap-page-of.ts';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A page's answer, and the analysis it was made from: what a page adds must be of the same snapshot. */
interface Read {
  readonly reading: PageReading;
  readonly analysis: Analysis | null;
}

async function read(symbol: string, view: ViewParameters, problems: PageReading['problems']): Promise<Read> {
  const analysis = await getAnalysis(symbol, view);
  const page = analysis && (await trapPageOf(analysis, view));
  return { reading: { symbol, view, problems, page }, analysis };
}

/**
 * A page's answer to any address: null for a symbol that cannot exist; a bad parameter, or a sign model without a
 * reading here, falls back to its default and is listed in `problems`.
 */
export async function readWithAnalysis(symbolText: string, query: Query): Promise<Read | null> {
  const symbol = symbolSchema.safeParse(decodeURIComponent(symbolText).toUpperCase());
  if (!symbol.success) return null;
  const { view, problems } = parseViewParameters(query);
  try {
    return await read(symbol.data, view, problems);
  } catch (error) {
    if (!(error instanceof InvalidArgument && error.argument === 'sign')) throw error;
    const naive = { ...view, sign: DEFAULT_VIEW.sign };
    const problem = { parameter: 'sign', value: view.sign, expected: error.expectation };
    return read(symbol.data, naive, [...problems, problem]);
  }
}

/** As readWithAnalysis, the answer alone. */
export async function readTrapPage(symbolText: string, query: Query): Promise<PageReading | null> {
  return (await readWithAnalysis(symbolText, query))?.reading ?? null;
}
