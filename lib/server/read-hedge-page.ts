import 'server-only';
import { workedFigures } from '../engine/hedging/worked-figures.ts';
import { workedLadders } from '../engine/hedging/worked-ladders.ts';
import { InvalidArgument } from '../engine/require.ts';
import type { HedgeAnswer } from '../schema/hedge-answer.ts';
import { type HedgeProblem, parseHedgeParameters } from '../schema/hedge-parameters.ts';
import type { HedgeReading } from '../schema/page-reading.ts';
import {
  DEFAULT_HEDGE,
  HEDGE_PARAMETER_NAMES,
  type HedgeParameters,
} from '../schema/serialise-hedge-parameters.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import type { Analysis } from './get-analysis.ts';
import { getHedge } from './get-hedge.ts';
import { readWithAnalysis } from './read-trap-page.ts';

type Query = Readonly<Record<string, string | string[] | undefined>>;
interface Found {
  readonly chosen: HedgeParameters;
  readonly hedge: HedgeAnswer | null;
  readonly problems: readonly HedgeProblem[];
}

const isOwn = (name: string): name is keyof HedgeParameters =>
  (HEDGE_PARAMETER_NAMES as readonly string[]).includes(name);

/** Parameters that name one contract together: where one cannot be used, all of them fall back. */
const CONTRACT = { k: DEFAULT_HEDGE.k, x: DEFAULT_HEDGE.x, type: DEFAULT_HEDGE.type };

async function readHedge(
  analysis: Analysis | null,
  view: ViewParameters,
  chosen: HedgeParameters,
): Promise<Found> {
  if (analysis === null) return { chosen, hedge: null, problems: [] };
  try {
    return { chosen, hedge: snakeKeys(await getHedge(analysis, view, chosen)), problems: [] };
  } catch (error) {
    if (!(error instanceof InvalidArgument && isOwn(error.argument))) throw error;
    const { argument: parameter, expectation: expected } = error;
    const usual = parameter === 'k' ? CONTRACT : { [parameter]: DEFAULT_HEDGE[parameter] };
    const changed: HedgeParameters = { ...chosen, ...usual };
    if (JSON.stringify(changed) === JSON.stringify(chosen)) throw error;
    const rest = await readHedge(analysis, view, changed);
    const problem = { parameter, value: String(error.value), expected };
    return { ...rest, problems: [problem, ...rest.problems] };
  }
}

/**
 * The hedge page's answer to any address: null for a symbol that cannot exist; a parameter that is bad, or that this
 * chain has no contract for, falls back to its default and is listed in `problems`.
 */
export async function readHedgePage(symbolText: string, query: Query): Promise<HedgeReading | null> {
  const read = await readWithAnalysis(symbolText, query);
  if (read === null) return null;
  const { reading, analysis } = read;
  const parsed = parseHedgeParameters(query);
  const found = await readHedge(analysis, reading.view, parsed.chosen);
  return {
    ...reading,
    chosen: found.chosen,
    hedge: found.hedge,
    problems: [...reading.problems, ...parsed.problems, ...found.problems],
    ladders: workedLadders(),
    figures: workedFigures(),
  };
}
