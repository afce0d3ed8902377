import { formatStrike } from '@/lib/view/format.ts';
import type { StrikeFigures } from './ladder-page.ts';
import type { PriceRange } from './price-range.ts';

/** One row of the ladder: a strike, or a bin of neighbouring strikes with summed figures. */
export interface LadderRow extends StrikeFigures {
  /** `595`, or `588–592` for a bin. */
  readonly label: string;
  readonly lowest: number;
  readonly highest: number;
}

/** Rows in ascending order, the spacing they are drawn with, and a range that holds every row whole. */
export interface LadderRows {
  readonly rows: readonly LadderRow[];
  readonly step: number;
  readonly isBinned: boolean;
  readonly range: PriceRange;
}

const MOST_ROWS = 45;

/** The usual distance between neighbouring strikes: the median gap, or a twentieth of the range. */
function usualGap(strikes: readonly number[], { low, high }: PriceRange): number {
  const gaps = strikes.slice(1).map((strike, i) => strike - (strikes[i] ?? strike));
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? (high - low) / 20;
}

const isMultiple = (step: number, gap: number) =>
  step > gap && Math.abs(step / gap - Math.round(step / gap)) < 1e-6;

/**
 * The smallest round step, a multiple of the strikes' gap if one is, that needs at most 45 rows. No 2 and 20:
 * their bins would split at the fives and fifties, where the large strikes are.
 */
function binStep(gap: number, { low, high }: PriceRange): number {
  const least = (high - low) / (MOST_ROWS - 1);
  const power = 10 ** Math.floor(Math.log10(least));
  const round = [1, 2.5, 5, 10, 25, 50, 100].map((lead) => lead * power).filter((step) => step >= least);
  return round.find((step) => isMultiple(step, gap)) ?? round[0] ?? least;
}

const binOf = (strike: number, step: number) => Math.floor(strike / step + 0.5);

type Bin = Omit<LadderRow, 'label'>;

function merge(a: Bin, b: StrikeFigures): Bin {
  return {
    strike: a.strike,
    lowest: a.lowest,
    highest: b.strike,
    call_gex: a.call_gex + b.call_gex,
    put_gex: a.put_gex + b.put_gex,
    net_gex: a.net_gex + b.net_gex,
    call_open_interest: a.call_open_interest + b.call_open_interest,
    put_open_interest: a.put_open_interest + b.put_open_interest,
    call_volume: a.call_volume + b.call_volume,
    put_volume: a.put_volume + b.put_volume,
  };
}

const binAt = (one: StrikeFigures, strike: number): Bin => ({
  ...one,
  strike,
  lowest: one.strike,
  highest: one.strike,
});

function labelled(bin: Bin): LadderRow {
  const [from, to] = [formatStrike(bin.lowest), formatStrike(bin.highest)];
  return { ...bin, label: from === to ? from : `${from}–${to}` };
}

function binned(strikes: readonly StrikeFigures[], step: number): LadderRow[] {
  const bins = new Map<number, Bin>();
  for (const one of strikes) {
    const index = binOf(one.strike, step);
    const bin = bins.get(index);
    bins.set(index, bin === undefined ? binAt(one, index * step) : merge(bin, one));
  }
  return [...bins.values()].map(labelled);
}

/**
 * The strikes of a range as rows, added up in round bins where there are more than 45: every figure sums to
 * what the strikes sum to. The range is widened to whole rows, and strikes that so come in are counted too.
 */
export function strikeRows(strikes: readonly StrikeFigures[], asked: PriceRange): LadderRows {
  const sorted = [...strikes].sort((a, b) => a.strike - b.strike);
  const within = ({ low, high }: PriceRange) => sorted.filter(({ strike }) => strike >= low && strike < high);
  const first = within(asked);
  const gap = usualGap(
    first.map(({ strike }) => strike),
    asked,
  );
  const isBinned = first.length > MOST_ROWS;
  const step = isBinned ? binStep(gap, asked) : gap;
  const range = {
    low: (binOf(asked.low, step) - 0.5) * step,
    high: (binOf(asked.high, step) + 0.5) * step,
  };
  const kept = within(range);
  return {
    rows: isBinned ? binned(kept, step) : kept.map((one) => labelled(binAt(one, one.strike))),
    step,
    isBinned,
    range,
  };
}
