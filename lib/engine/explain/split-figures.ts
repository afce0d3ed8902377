import type { ExplainedAnalysis, FigureRule } from './explanation.ts';
import { exposureColumn, isAtStrike, keepRows, listedColumn } from './exposure-columns.ts';
import { DEALER_SIGN, viewInputs } from './view-inputs.ts';

const SIDES: Readonly<Record<string, 'call' | 'put' | null>> = { call: 'call', put: 'put', net: null };

/** Exposure, open interest and volume split by strike, by expiration and by both. */
export const SPLIT_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^by_strike\.(\d+(?:\.\d+)?)\.(call|put|net)_gex$/,
    title: ([strike = '', side = '']) =>
      `${side === 'net' ? 'Net' : side === 'call' ? 'Call' : 'Put'} GEX at ${strike}`,
    unit: 'dollars_per_percent',
    formula: 'Σ s·Γ·size·100·S²·0.01 over the strike’s contracts of every expiration in view',
    sign: DEALER_SIGN,
    inputs: (_, analysis) => viewInputs(analysis),
    contributions: ([strike = '', side = ''], analysis) => ({
      unit: 'dollars_per_percent',
      values: keepRows(
        exposureColumn(analysis, 'gex'),
        isAtStrike(analysis, Number(strike), SIDES[side] ?? null),
      ),
    }),
  },
  {
    pattern: /^by_strike\.(\d+(?:\.\d+)?)\.(call|put)_(open_interest|volume)$/,
    title: ([strike = '', side = '', what = '']) =>
      `${side === 'call' ? 'Call' : 'Put'} ${what === 'volume' ? 'volume' : 'open interest'} at ${strike}`,
    unit: 'count',
    formula: ([, , what = '']) =>
      `Σ ${what === 'volume' ? 'volume of the day so far' : 'open interest, counted overnight by the exchange'} over every expiration in view`,
    contributions: ([strike = '', side = '', what = ''], analysis) => ({
      unit: 'count',
      values: keepRows(
        listedColumn(analysis, what === 'volume' ? 'volume' : 'openInterest'),
        isAtStrike(analysis, Number(strike), side === 'call' ? 'call' : 'put'),
      ),
    }),
  },
  {
    pattern: /^by_expiry\.(\d+)\.(net|gross)_gex$/,
    title: ([i = '', what = ''], { exposure }) => {
      const row = exposure.byExpiry[Number(i)];
      return `${what === 'net' ? 'Net' : 'Gross'} GEX of ${row?.root} ${row?.expiry}`;
    },
    unit: 'dollars_per_percent',
    formula: ([, what = '']) =>
      what === 'net'
        ? 'Σ s·Γ·size·100·S²·0.01 over the expiration'
        : 'Σ |s·Γ·size·100·S²·0.01| over the expiration',
    sign: DEALER_SIGN,
    inputs: (_, analysis) => viewInputs(analysis),
    contributions: ([i = '', what = ''], analysis) => {
      const own = keepRows(exposureColumn(analysis, 'gex'), ofExpiration(analysis, Number(i)));
      return { unit: 'dollars_per_percent', values: what === 'net' ? own : own.map(Math.abs) };
    },
  },
  {
    pattern: /^by_expiry\.(\d+)\.(open_interest|years|forward)$/,
    title: ([i = '', what = ''], { exposure }) => {
      const row = exposure.byExpiry[Number(i)];
      const name = { open_interest: 'Open interest', years: 'Time', forward: 'Forward' }[what] ?? what;
      return `${name} of ${row?.root} ${row?.expiry}`;
    },
    unit: ([, what = '']) => (what === 'years' ? 'years' : what === 'forward' ? 'price' : 'count'),
    formula: ([, what = '']) =>
      ({
        open_interest: 'Σ open interest of the expiration’s contracts',
        years: 'milliseconds from as-of to settlement / (365·86 400 000)',
        forward: 'put-call parity: C − P = D·(F − K), robust regression over two-sided quotes near the money',
      })[what] ?? '',
    inputs: ([i = '', what = ''], { exposure, book }) => {
      const row = exposure.byExpiry[Number(i)];
      const carry = book.carry.find((_, e) => isSameExpiration(book.chain.expirations[e], row));
      if (what !== 'forward' || carry === undefined)
        return [{ name: 'Settles', value: row?.settlement ?? null, unit: 'text' }];
      return [
        { name: 'Source', value: carry.source, unit: 'text' },
        { name: 'Pairs used', value: carry.pairs, unit: 'count' },
        { name: 'Rate', value: carry.rate * 100, unit: 'percent' },
        { name: 'Yield', value: carry.dividendYield * 100, unit: 'percent' },
        { name: 'Discount D', value: carry.discount, unit: 'ratio' },
        { name: 'Spot', value: book.chain.spot, unit: 'price' },
      ];
    },
    contributions: ([i = '', what = ''], analysis) =>
      what === 'open_interest'
        ? {
            unit: 'count',
            values: keepRows(listedColumn(analysis, 'openInterest'), ofExpiration(analysis, Number(i))),
          }
        : null,
  },
  {
    pattern: /^grid\.net_gex\.(\d+)\.(\d+)$/,
    title: ([row = '', column = ''], { exposure: { grid } }) =>
      `Net GEX at ${grid.strikes[Number(row)]}, ${grid.expiries[Number(column)]}`,
    unit: 'dollars_per_percent',
    formula: 'Σ s·Γ·size·100·S²·0.01 over the strike’s contracts of the date',
    sign: DEALER_SIGN,
    inputs: (_, analysis) => viewInputs(analysis),
    contributions: ([row = '', column = ''], analysis) => ({
      unit: 'dollars_per_percent',
      values: keepRows(exposureColumn(analysis, 'gex'), inCell(analysis, Number(row), Number(column))),
    }),
  },
];

const isSameExpiration = (
  expiration: { readonly date: string; readonly root: string } | undefined,
  row: { readonly expiry: string; readonly root: string } | undefined,
) => expiration !== undefined && expiration.date === row?.expiry && expiration.root === row.root;

function inCell(analysis: ExplainedAnalysis, row: number, column: number) {
  const { strikes, expiries } = analysis.exposure.grid;
  const { expirations, columns } = analysis.book.chain;
  const isAtRow = isAtStrike(analysis, strikes[row] ?? Number.NaN, null);
  return (i: number) => isAtRow(i) && expirations[columns.expiration[i] ?? 0]?.date === expiries[column];
}

function ofExpiration({ book, exposure }: ExplainedAnalysis, index: number) {
  const row = exposure.byExpiry[index];
  const { expirations, columns } = book.chain;
  return (i: number) => isSameExpiration(expirations[columns.expiration[i] ?? 0], row);
}
