import type { ExposureAnswer } from '@/lib/schema/exposure-answer.ts';
import { formatDate, formatDollars, formatNumber, formatStrike } from '@/lib/view/format.ts';

export interface HeatCell {
  /** Name of the figure in the API's answer. */
  readonly id: string;
  readonly value: number | null;
  /** Millions of dollars, written only where the cell is large enough to matter. */
  readonly text: string;
  readonly full: string;
  /** 0 to 1 by the square root of its size over the largest cell's: small cells stay visible. */
  readonly weight: number;
  readonly tone: 'gpos' | 'gneg' | 'none';
}

export interface HeatRow {
  readonly strike: number;
  readonly label: string;
  readonly cells: readonly HeatCell[];
  /** Spot lies between this strike and the next lower one. */
  readonly isAboveSpot: boolean;
  readonly isWall: boolean;
}

export interface HeatSeries {
  readonly dates: readonly { readonly date: string; readonly label: string }[];
  readonly rows: readonly HeatRow[];
  readonly rest: string;
  readonly summary: string;
}

const WRITTEN = 0.12;

function cellOf(id: string, value: number | null, largest: number): HeatCell {
  if (value === null) return { id, value, text: '', full: 'no contract', weight: 0, tone: 'none' };
  const share = largest === 0 ? 0 : Math.abs(value) / largest;
  return {
    id,
    value,
    text: share >= WRITTEN ? formatNumber(value / 1e6, { signed: true, digits: largest < 2e7 ? 1 : 0 }) : '',
    full: `${formatDollars(value)} per 1 %`,
    weight: Math.sqrt(share),
    tone: value > 0 ? 'gpos' : value < 0 ? 'gneg' : 'none',
  };
}

function summaryOf({ strikes, expiries, net_gex }: ExposureAnswer['grid']): string {
  const cells = strikes.flatMap((strike, i) =>
    expiries.map((date, j) => ({ strike, date, value: net_gex[i]?.[j] ?? 0 })),
  );
  const [largest] = cells.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (largest === undefined || largest.value === 0) return 'No strike near spot has gamma.';
  const { strike, date, value } = largest;
  return `Largest near spot: ${formatDollars(value)} at ${formatStrike(strike)} on ${formatDate(date)}.`;
}

type Drawn = Pick<ExposureAnswer, 'grid' | 'spot' | 'call_wall' | 'put_wall'>;

/** The grid of net gamma as rows of shaded cells, highest strike first. */
export function heatSeries(exposure: Drawn): HeatSeries {
  const { grid, spot, call_wall: callWall, put_wall: putWall } = exposure;
  const largest = Math.max(0, ...grid.net_gex.flat().map((value) => Math.abs(value ?? 0)));
  return {
    dates: grid.expiries.map((date) => ({ date, label: formatDate(date) })),
    rows: grid.strikes.map((strike, i) => ({
      strike,
      label: formatStrike(strike),
      cells: (grid.net_gex[i] ?? []).map((value, j) => cellOf(`grid.net_gex.${i}.${j}`, value, largest)),
      isAboveSpot: strike > spot && (grid.strikes[i + 1] ?? Number.NEGATIVE_INFINITY) <= spot,
      isWall: strike === callWall?.strike || strike === putWall?.strike,
    })),
    rest: `Elsewhere ${formatDollars(grid.rest_gex)}.`,
    summary: summaryOf(grid),
  };
}
