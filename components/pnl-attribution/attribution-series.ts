import type { AttributionAnswer } from '@/lib/schema/attribution-answer.ts';
import { formatClock, formatDay, formatPrice } from '@/lib/view/format.ts';

/** Shown terms of the full revaluation, in order. */
export const REVALUATION_COLUMNS = [
  ['spot', 'Spot'],
  ['time', 'Time'],
  ['volatility', 'Vol'],
  ['rate', 'Rate'],
  ['market_minus_model', 'Model'],
] as const;

export const GREEK_COLUMNS = [
  ['delta', 'Delta'],
  ['gamma', 'Gamma'],
  ['theta', 'Theta'],
  ['vega', 'Vega'],
  ['rho', 'Rho'],
  ['vanna', 'Vanna'],
  ['charm', 'Charm'],
  ['vomma', 'Vomma'],
  ['speed', 'Speed'],
  ['unexplained', 'Unexplained'],
] as const;

/** One bar of the waterfall: from the running total before it to the one after. */
interface WaterfallBar {
  readonly name: string;
  readonly below: string;
  readonly range: readonly [number, number];
  readonly value: number;
  readonly label: string;
  readonly isTotal: boolean;
}

export interface AttributionSeries {
  readonly bars: readonly WaterfallBar[];
  readonly domain: readonly [number, number];
  readonly summary: string;
  readonly period: string;
}

/** P&L with cents and sign; zero is printed. */
export const centsText = (value: number): string => formatPrice(value, { signed: true });

const cents = (value: number) => Math.round(value * 100);

type Step = NonNullable<AttributionAnswer['steps']>[number];

/** Name of a step: its day on a path over days, else its time. */
export function stepName(step: Step, steps: readonly Step[]): string {
  const days = new Set(steps.map(({ as_of }) => formatDay(Date.parse(as_of))));
  const at = Date.parse(step.as_of);
  return days.size > 1 ? formatDay(at) : formatClock(at);
}

function period({ from, to }: AttributionAnswer): string {
  if (from === undefined || to === undefined) return '';
  const [start, end] = [Date.parse(from.as_of), Date.parse(to.as_of)];
  const [first, last] = [formatDay(start), formatDay(end)];
  return first === last
    ? `${first}, ${formatClock(start)} → ${formatClock(end)}`
    : `${first} ${formatClock(start)} → ${last} ${formatClock(end)}`;
}

/** More bars than this cannot be read. */
const MOST_BARS = 8;

/** What a waterfall is made of. */
export type WaterfallParts = 'steps' | 'causes';

/** The steps, or the causes where these are wanted, or there are no steps, or too many of them. */
function partsOf({ steps = [], revaluation }: AttributionAnswer, parts: WaterfallParts) {
  if (parts === 'steps' && steps.length > 0 && steps.length <= MOST_BARS)
    return steps.map((step) => ({
      name: stepName(step, steps),
      below: formatPrice(step.spot),
      value: step.actual,
    }));
  return REVALUATION_COLUMNS.map(([key, name]) => ({ name, below: '', value: revaluation[key] }));
}

/**
 * The waterfall of a P&L: one bar a step from the running total, or one a cause where there are more than eight steps,
 * then the whole. Sums in whole cents.
 */
export function attributionSeries(
  answer: AttributionAnswer,
  parts: WaterfallParts = 'steps',
): AttributionSeries {
  let running = 0;
  const bars: WaterfallBar[] = partsOf(answer, parts).map(({ name, below, value }) => {
    const before = running;
    running += cents(value);
    return {
      ...{ name, below, value },
      range: [before / 100, running / 100],
      label: centsText(value),
      isTotal: false,
    };
  });
  const total: WaterfallBar = {
    name: 'Result',
    below: 'in all',
    range: [0, answer.actual],
    value: answer.actual,
    label: centsText(answer.actual),
    isTotal: true,
  };
  const all = [...bars, total];
  const ends = all.flatMap(({ range }) => [...range]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const pad = 0.15 * (high - low || 1);
  return {
    bars: all,
    domain: [low - pad, high + pad],
    summary: `${bars.map(({ name, label }) => `${name} ${label}`).join(', ')}${bars.length > 0 ? '; ' : ''}in all ${total.label} dollars.`,
    period: period(answer),
  };
}
