import 'server-only';
import { SPANS, spanOf } from '../schema/history-span.ts';
import type { VolatilityPage, VolatilityReading } from '../schema/page-reading.ts';
import type { TrapPage } from '../schema/trap-page.ts';
import type { Analysis } from './get-analysis.ts';
import { getHistory } from './get-history.ts';
import { volatilityOfAnalysis } from './get-volatility.ts';
import { readWithAnalysis } from './read-trap-page.ts';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;
/** Drawn over some 600 pixels. */
const POINTS = '600';

async function pageOf(
  analysis: Analysis,
  { meta }: Pick<TrapPage, 'meta'>,
  days: number,
): Promise<VolatilityPage> {
  const { symbol, source, as_of: to } = meta;
  const since = (n: number) => new Date(Date.parse(to) - n * DAY_MS).toISOString();
  const [answer, year, history] = await Promise.all([
    volatilityOfAnalysis(analysis),
    getHistory(symbol, { metric: 'daily_iv30', source, from: since(YEAR_DAYS), to }),
    getHistory(symbol, {
      metric: 'net_gex,spot,gamma_flip,iv30',
      source,
      from: since(days),
      to,
      points: POINTS,
    }),
  ]);
  return { answer, year: year.data.series[0], history: history.data };
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The volatility page's answer to any address, as readWithAnalysis; histories end with the page's own snapshot. */
export async function readVolatilityPage(
  symbolText: string,
  query: Query,
): Promise<VolatilityReading | null> {
  const read = await readWithAnalysis(symbolText, query);
  if (read === null) return null;
  const { reading, analysis } = read;
  const { page } = reading;
  const span = spanOf(query.span);
  const volatility = analysis && page && (await pageOf(analysis, page, SPANS[span].days));
  return { ...reading, span, volatility };
}
