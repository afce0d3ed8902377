import type { MarketFile } from '../ingest/market-file.ts';
import type { saveMarketData } from '../store/save-market-file.ts';

const SHOWN_REASONS = 5;
const count = (n: number) => n.toLocaleString('en-US');

/** One line on an imported file of bars, events or volatilities, and one for each of the first rejected rows. */
export function marketSummary(
  name: string,
  { rejected }: Pick<MarketFile, 'rejected'>,
  stored: Awaited<ReturnType<typeof saveMarketData>>,
): string[] {
  const { symbol, source, bars, barGaps, dividends, earnings, volatility } = stored;
  const facts = [
    ...Object.entries(bars).map(([interval, n]) => `${count(n)} bars of ${interval}`),
    ...(barGaps > 0 ? [`${count(barGaps)} gaps between them`] : []),
    ...(dividends > 0 ? [`${count(dividends)} dividends`] : []),
    ...(earnings > 0 ? [`${count(earnings)} earnings dates`] : []),
    ...(volatility > 0 ? [`${count(volatility)} daily volatilities`] : []),
    `${count(rejected.length)} rejected`,
  ];
  const more = rejected.length - SHOWN_REASONS;
  return [
    `${name}: ${symbol} from ${source}, ${facts.join(', ')}`,
    ...rejected
      .slice(0, SHOWN_REASONS)
      .map(({ row, field, reason }) => `  rejected row ${row}, ${field}: ${reason}`),
    ...(more > 0 ? [`  and ${count(more)} more`] : []),
  ];
}
