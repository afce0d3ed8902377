import { formatDollars, formatNumber } from '@/lib/view/format.ts';
import type { LadderRow } from './strike-rows.ts';

/** A line of a row's tooltip: name, call side, put side. */
export type RowFact = readonly [name: string, call: string, put: string];

const turnover = (volume: number, held: number) =>
  held > 0 ? formatNumber(volume / held, { digits: 2 }) : 'none';

/** The figures of a row, call side and put side. */
export function rowFacts(row: LadderRow): RowFact[] {
  return [
    ['GEX', formatDollars(row.call_gex), formatDollars(row.put_gex)],
    ['Open interest', formatNumber(row.call_open_interest), formatNumber(row.put_open_interest)],
    ['Volume', formatNumber(row.call_volume), formatNumber(row.put_volume)],
    [
      'V/OI',
      turnover(row.call_volume, row.call_open_interest),
      turnover(row.put_volume, row.put_open_interest),
    ],
  ];
}

/** The same in one sentence, for a screen reader. */
export function rowSentence(row: LadderRow): string {
  const facts = rowFacts(row).map(([name, call, put]) => `${name} ${call} calls, ${put} puts`);
  return `${row.label}: net GEX ${formatDollars(row.net_gex)}; ${facts.join('; ')}`;
}
