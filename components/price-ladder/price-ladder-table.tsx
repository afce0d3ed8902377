'use client';

import { formatDollars, formatNumber, formatStrike } from '@/lib/view/format.ts';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import type { StrikeFigures } from './ladder-page.ts';

/** A level with its exact value, null where there is none. */
export interface LevelRow {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
}

interface PriceLadderTableProps {
  readonly levels: readonly LevelRow[];
  readonly strikes: readonly StrikeFigures[];
}

const COLUMNS = [
  ['call_gex', 'Call GEX', formatDollars],
  ['put_gex', 'Put GEX', formatDollars],
  ['net_gex', 'Net GEX', formatDollars],
  ['call_open_interest', 'Call OI', (value: number) => formatNumber(value)],
  ['put_open_interest', 'Put OI', (value: number) => formatNumber(value)],
  ['call_volume', 'Call volume', (value: number) => formatNumber(value)],
  ['put_volume', 'Put volume', (value: number) => formatNumber(value)],
] as const;

/** Every strike of the view with its exact figures, below the levels. GEX in $ per 1 % move, dealer-signed. */
export function PriceLadderTable({ levels, strikes }: PriceLadderTableProps) {
  return (
    <>
      <table className="t ladder-levels">
        <tbody>
          {levels.map(({ id, name, value, text }) => (
            <tr key={id}>
              <th className="l" scope="row">
                {name}
              </th>
              <td>
                <ExplainedFigure id={id} value={value} text={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="t">
        <thead>
          <tr>
            <th className="l">Strike</th>
            {COLUMNS.map(([key, name]) => (
              <th key={key}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strikes.map((one) => (
            <tr key={one.strike}>
              <th className="l" scope="row">
                {formatStrike(one.strike)}
              </th>
              {COLUMNS.map(([key, , format]) => (
                <td key={key}>
                  <ExplainedFigure
                    id={`by_strike.${one.strike}.${key}`}
                    value={one[key]}
                    text={format(one[key])}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
