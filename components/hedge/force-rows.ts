import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { formatDollars, formatNumber, formatPercent, formatPrice, formatShare } from '@/lib/view/format.ts';
import { bandText, shareText } from './limit-words.ts';

/** A figure of a force: where it stands in the answer, and as text. */
export interface ForceFigure {
  readonly path: string;
  readonly value: number | null;
  readonly text: string;
}

export interface ForceInput {
  readonly name: string;
  readonly figure: ForceFigure;
}

export interface ForceRow {
  readonly id: keyof HedgeAnswer['forces'];
  readonly name: string;
  readonly about: string;
  readonly main: readonly ForceFigure[];
  /** Said under the main figure; `label` before it. */
  readonly other: { readonly label: string; readonly figure: ForceFigure } | null;
  readonly badge: string;
  readonly formula: string;
  readonly note: string;
  readonly inputs: readonly ForceInput[];
}

type Forces = HedgeAnswer['forces'];

const SHAPES = {
  linear: 'close to linear',
  growing: 'growing',
  shrinking: 'shrinking',
  turning: 'turning from buying to selling',
} as const;

const dollars = (path: string, value: number, signed = false): ForceFigure => ({
  path: `forces.${path}`,
  value,
  text: formatDollars(value, { signed }),
});
const maybe = (path: string, value: number | null, text: (value: number) => string): ForceFigure => ({
  path: `forces.${path}`,
  value,
  text: value === null ? 'unknown' : text(value),
});
const shares = (path: string, value: number): ForceFigure => ({
  path: `forces.${path}`,
  value,
  text: formatNumber(value),
});
const price = (path: string, value: number): ForceFigure => ({
  path: `forces.${path}`,
  value,
  text: formatPrice(value),
});
const percent = (value: number) => formatPercent(value * 100, { digits: 4 });

function contractRow({ contract }: Forces): ForceRow {
  return {
    id: 'contract',
    name: 'Contract',
    about: `P&L with price at ${formatPrice(contract.target)} today; hedged in ${contract.stops} ${contract.stops === 1 ? 'step' : 'steps'}`,
    main: [dollars('contract.unhedged', contract.unhedged, true)],
    other: { label: 'hedged', figure: dollars('contract.hedged', contract.hedged, true) },
    badge: contract.badge,
    formula: contract.formula,
    note: contract.note,
    inputs: [
      { name: 'Target', figure: price('contract.target', contract.target) },
      { name: 'Step', figure: price('contract.step', contract.step) },
      { name: 'Exercise there', figure: dollars('contract.exercise', contract.exercise, true) },
    ],
  };
}

function regulationRow({ regulation }: Forces): ForceRow {
  return {
    id: 'regulation',
    name: 'Regulation',
    about: 'Margin while naked; hedged is an estimate',
    main: [dollars('regulation.naked', regulation.naked)],
    other: { label: 'hedged', figure: dollars('regulation.hedged', regulation.hedged) },
    badge: regulation.badge,
    formula: regulation.formula,
    note: regulation.note,
    inputs: [
      { name: 'Short contracts', figure: shares('regulation.short_contracts', regulation.short_contracts) },
      { name: 'Stock under them', figure: dollars('regulation.notional', regulation.notional) },
      { name: 'Premium in it', figure: dollars('regulation.premium', regulation.premium) },
      { name: 'Worst stress at', figure: maybe('regulation.worst_spot', regulation.worst_spot, formatPrice) },
    ],
  };
}

function limitRow({ limit }: Forces, spot: number): ForceRow {
  return {
    id: 'limit',
    name: 'Firm limit',
    about: `Used of the gross delta limit; ${bandText(spot, limit.next)}`,
    main: [{ path: 'forces.limit.use', value: limit.use, text: shareText(limit.use) }],
    other: null,
    badge: limit.badge,
    formula: limit.formula,
    note: limit.note,
    inputs:
      limit.next === null
        ? []
        : [
            { name: 'To the next band', figure: dollars('limit.next.dollars', limit.next.dollars) },
            {
              name: 'Price above',
              figure: maybe('limit.next.price_above', limit.next.price_above, formatPrice),
            },
            {
              name: 'Price below',
              figure: maybe('limit.next.price_below', limit.next.price_below, formatPrice),
            },
          ],
  };
}

function growthRow({ growth }: Forces): ForceRow {
  return {
    id: 'growth',
    name: 'Gamma growth',
    about: `Shares to trade for each of the next five dollars up; ${SHAPES[growth.shape]}`,
    main: growth.up.map((value, i) => shares(`growth.up.${i}`, value)),
    other: { label: 'in all', figure: shares('growth.total_up', growth.total_up) },
    badge: growth.badge,
    formula: growth.formula,
    note: growth.note,
    inputs: [
      ...growth.down.map((value, i) => ({
        name: `Dollar ${i + 1} down`,
        figure: shares(`growth.down.${i}`, value),
      })),
      {
        name: 'Fifth over first, up',
        figure: maybe('growth.ratio', growth.ratio, (value) => value.toFixed(2)),
      },
    ],
  };
}

function capitalRow({ capital }: Forces): ForceRow {
  const { unhedged, hedged } = capital;
  return {
    id: 'capital',
    name: 'Capital',
    about: `$0.50 per $1 of unhedged delta, funded at ${formatShare(capital.rate, 1)} a year`,
    main: [dollars('capital.unhedged.margin', unhedged.margin)],
    other: { label: 'a day', figure: dollars('capital.unhedged.funding_per_day', unhedged.funding_per_day) },
    badge: capital.badge,
    formula: capital.formula,
    note: capital.note,
    inputs: [
      { name: 'Unhedged delta', figure: dollars('capital.unhedged_delta', capital.unhedged_delta) },
      { name: 'Hedged margin', figure: dollars('capital.hedged.margin', hedged.margin) },
      { name: 'Hedged, a day', figure: dollars('capital.hedged.funding_per_day', hedged.funding_per_day) },
      {
        name: 'Half the spreads',
        figure: maybe('capital.profit', capital.profit, (value) => formatDollars(value)),
      },
      { name: 'That on unhedged', figure: maybe('capital.unhedged.return', unhedged.return, percent) },
      { name: 'That on hedged', figure: maybe('capital.hedged.return', hedged.return, percent) },
    ],
  };
}

/** The five forces in the order of the sources, each with its figures, formula, badge and inputs. */
export const forceRows = ({ forces, spot }: Pick<HedgeAnswer, 'forces' | 'spot'>): ForceRow[] => [
  contractRow(forces),
  regulationRow(forces),
  limitRow(forces, spot),
  growthRow(forces),
  capitalRow(forces),
];
