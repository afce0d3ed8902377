import type { AmericanError } from '../engine/bench/american-error.ts';

/** A measured line of the table. */
export interface MeasuredFigure {
  readonly name: string;
  readonly unit: 'ns' | 'µs' | 'ms';
  readonly value: number;
  readonly aim: number | null;
  readonly others: readonly { readonly name: string; readonly value: number }[];
}

const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(value >= 10 ? 3 : 2);

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** Markdown of the main table: one line per figure and comparison; the ratio is theirs over the engine's. */
export function benchTable(figures: readonly MeasuredFigure[]): string {
  const rows = figures.flatMap(({ name, unit, value, aim, others }) =>
    others.map((other, j) =>
      row([
        ...(j > 0 ? ['', '', '', ''] : [name, `${digits(value)} ${unit}`, ...aimCells(value, aim, unit)]),
        other.name,
        `${digits(other.value)} ${unit}`,
        `${digits(other.value / value)} ×`,
      ]),
    ),
  );
  const head = row(['figure', 'engine', 'aim', 'reached', 'compared with', 'takes', 'ratio']);
  return [head, row(['---', '---:', '---:', '---', '---', '---:', '---:']), ...rows].join('\n');
}

const aimCells = (value: number, aim: number | null, unit: string): string[] =>
  aim === null ? ['', ''] : [`${aim} ${unit}`, value <= aim ? 'yes' : 'no'];

/** Markdown of cost against size: a column per number of contracts, nanoseconds per contract. */
export function growthTable(
  sizes: readonly number[],
  columns: readonly (readonly MeasuredFigure[])[],
  names: readonly string[],
): string {
  const head = row(['ns per contract', ...sizes.map((n) => n.toLocaleString('en-US'))]);
  const rows = names.map((name, j) =>
    row([name, ...columns.map((figures) => digits(figures[j]?.value ?? Number.NaN))]),
  );
  return [head, row(['---', ...sizes.map(() => '---:')]), ...rows].join('\n');
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

/** Markdown of how far American exposure is from the exact engine's, a line per reading of the quotes. */
export function errorTable(
  readings: readonly { readonly name: string; readonly error: AmericanError }[],
): string {
  const head = row([
    'American chain, error of',
    'net GEX',
    'gross GEX',
    'gamma',
    'out-of-the-money gamma',
    'worst gamma',
    'worst out of the money',
  ]);
  const rows = readings.map(({ name, error }) =>
    row([
      name,
      percent(error.netGex),
      percent(error.grossGex),
      percent(error.gamma),
      percent(error.outOfTheMoneyGamma),
      percent(error.worstGamma),
      percent(error.worstOutOfTheMoneyGamma),
    ]),
  );
  return [head, row(['---', ...Array(6).fill('---:')]), ...rows].join('\n');
}

const [START, END] = ['<!-- bench:start -->', '<!-- bench:end -->'];

/** Puts `section` between the two markers of a document. @throws Error when it has no such markers */
export function replaceSection(document: string, section: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`no ${START} … ${END} to write between`);
  return `${document.slice(0, start + START.length)}\n\n${section}\n\n${document.slice(end)}`;
}
