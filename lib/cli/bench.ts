import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { americanError, withExactQuotes } from '../engine/bench/american-error.ts';
import { benchChain } from '../engine/bench/bench-chain.ts';
import type { BenchFigure } from './bench-figure.ts';
import { benchFigures, growthFigures } from './bench-figures.ts';
import { benchTable, errorTable, growthTable, type MeasuredFigure, replaceSection } from './bench-table.ts';
import { medianTimes } from './median-time.ts';

const ROUNDS = 11;
const SIZES = [1_000, 5_000, 20_000, 100_000];
const GROWTH = [
  'Implied volatility',
  'Price and 11 greeks',
  '… no call and put with one volatility',
  'Gamma profile of 150 levels',
  'Analysis, from stored bytes',
];
const UNITS = { ns: 1e-6, µs: 1e-3, ms: 1 } as const;
const README = path.resolve(import.meta.dirname, '../engine/README.md');

function measure({ name, unit, per, aim, others, warmUp, run }: BenchFigure): MeasuredFigure {
  const [own = Number.NaN, ...rest] = medianTimes([run, ...others.map((other) => other.run)], ROUNDS, warmUp);
  const inUnit = (milliseconds: number) => milliseconds / UNITS[unit] / per;
  return {
    name,
    unit,
    value: inUnit(own),
    aim,
    others: others.map((other, j) => ({ name: other.name, value: inUnit(rest[j] ?? Number.NaN) })),
  };
}

/** The engine's part of a figure alone. */
const alone = (figure: BenchFigure): BenchFigure => ({ ...figure, others: [] });

function machine(): string {
  const [cpu] = os.cpus();
  const day = new Date().toISOString().slice(0, 10);
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  return `${day}, ${cpu?.model.trim() ?? 'unknown processor'}, ${os.cpus().length} cores, Node ${process.version}, load ${load} when it began.`;
}

const said = machine();
console.log(`${said} Median of ${ROUNDS} rounds; about a minute.\n`);
const figures = (await benchFigures()).map((figure) => measure(figure));
const main = benchTable(figures);
console.log(`${main}\n`);
const columns: MeasuredFigure[][] = [];
for (const size of SIZES) columns.push((await growthFigures(size)).map((figure) => measure(alone(figure))));
const growth = growthTable(SIZES, columns, GROWTH);
console.log(growth);
const american = benchChain(5_000, 'american');
const exact = withExactQuotes(american);
const errors = errorTable([
  { name: 'premiums taken out, exact prices', error: americanError(exact) },
  { name: 'premiums taken out, quotes in cents', error: americanError(american) },
  { name: 'read as European, exact prices', error: americanError(exact, 'european') },
  { name: 'read as European, quotes in cents', error: americanError(american, 'european') },
]);
console.log(`\n${errors}`);
const section = `${said}
Median of ${ROUNDS} rounds in which the works take turns, one thread, 20,000 contracts unless said; before them 3 rounds that
do not count, and 60,000 / contracts more where a whole chain is analysed. A call and its put mostly share one
volatility: greeks and profile compute once what depends on nothing else; an implied volatility starts at the one of the
row before it. Where the load is not near 0 other work ran beside the bench: the ratios are the thing, times are then
too long.

${main}

${growth}

European greeks at volatilities less the early-exercise premium against American gammas at the volatility and carry that
5,000 contracts were priced with: shares of gross GEX, for the worst contract of its expiration's largest gamma. What is
left is in the money, where a put near its exercise boundary has more gamma than a European one and beyond it none.

${errors}`;
writeFileSync(README, replaceSection(readFileSync(README, 'utf8'), section));
