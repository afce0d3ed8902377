import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { formatDollars, formatPercent, formatPrice } from '@/lib/view/format.ts';
import { niceTicks } from '../chart/nice-ticks.ts';

export type Loop = HedgeAnswer['loop'];

export interface LoopRow {
  readonly index: number;
  readonly hedge: number;
  readonly push: number;
  /** Move from spot once it is done. */
  readonly total: number;
}

export interface LoopSeries {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly LoopRow[];
  /** Total move after the shock and after each round drawn. */
  readonly totals: readonly number[];
  readonly rest: number | null;
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly sentence: string;
  readonly summary: string;
}

const SHOWN = 6;
/** A push below this is 0.0000 on the page: the rounds after it are not drawn. */
const SMALLEST_PUSH = 5e-5;

const money = (move: number) => `${move < 0 ? '−' : ''}$${formatPrice(Math.abs(move))}`;

function titleOf({ inputs, report }: Loop): string {
  if (report === null) return 'The loop is unknown';
  if (report.total_move === null)
    return report.outcome === 'unstable' ? 'Unstable: no price stops it' : 'No rest';
  if (inputs.shock === 0) return `Volatility and time alone move price ${money(report.total_move)}`;
  return `${money(inputs.shock)} becomes ${money(report.total_move)}`;
}

function aboutOf({ inputs, report }: Loop): string {
  if (report === null) return 'gain g unknown';
  const side = inputs.gamma_shares < 0 ? 'short gamma amplifies' : 'long gamma dampens';
  const gain = report.gain < 0.1 ? report.gain.toFixed(4) : report.gain.toFixed(2);
  const flag = report.outcome === 'settled' ? '' : `, ${report.outcome}`;
  return `gain g ${gain}; ${side}${flag}`;
}

/** How g comes about, or why it is unknown. */
function sentenceOf({ inputs, report, gex_for_factor_two: needed }: Loop): string {
  if (report === null) return `g is unknown: ${inputs.reason}.`;
  if (inputs.daily_volatility === null || inputs.adv_shares === null) return 'Impact per share was typed in.';
  const gex = inputs.gamma_shares * 0.01 * inputs.spot * inputs.spot;
  const volume = inputs.adv_shares * inputs.spot;
  const deviation = formatPercent(inputs.daily_volatility * 100, { digits: 3 });
  const start = `g = 100 · Y ${inputs.y} · daily vol ${deviation} · ${formatDollars(Math.abs(gex))} ÷ ${formatDollars(volume)}.`;
  return needed === null
    ? start
    : `${start} A factor of 2 needs g 0.5, about ${formatDollars(needed)} of short gamma at this volume.`;
}

/** Shapes a simulated loop: the staircase of total moves, its rest, and the words above it. */
export function loopSeries(loop: Loop): LoopSeries {
  const { inputs, report } = loop;
  const all = report?.steps.slice(0, SHOWN) ?? [];
  const steps = all.filter((step, i) => i === 0 || Math.abs(step.price_move) >= SMALLEST_PUSH);
  const rows = steps.map((step, index) => ({
    index,
    hedge: step.hedge_shares,
    push: step.price_move,
    total: step.spot + step.price_move - inputs.spot,
  }));
  const totals = [inputs.shock, ...rows.map((row) => row.total)];
  const rest = report?.total_move ?? null;
  const drawn = [...totals, ...(rest === null ? [] : [rest])];
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const slack = Math.max(0.02 * Math.abs(inputs.shock), 0.35 * (most - least), 0.01);
  const title = titleOf(loop);
  return {
    title,
    about: aboutOf(loop),
    rows,
    totals,
    rest,
    ticks: niceTicks(least - slack, most + slack, 5),
    low: least - slack,
    high: most + slack,
    sentence: sentenceOf(loop),
    summary: `${title}: ${aboutOf(loop)}.`,
  };
}
