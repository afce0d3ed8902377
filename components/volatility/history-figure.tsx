import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { HistoryLazyChart } from './history-lazy-chart.tsx';
import type { HistoryLine } from './history-series.ts';
import { HistoryTable } from './history-table.tsx';

interface HistoryFigureProps {
  readonly line: HistoryLine | null;
  /** What is drawn, for the table's button: "net GEX". */
  readonly subject: string;
  readonly marks?: readonly { readonly value: number; readonly label: string }[];
  /** Said where nothing is stored. */
  readonly empty: string;
}

/** A stored metric over time as chart or table, with how it was sampled. */
export function HistoryFigure({ line, subject, marks = [], empty }: HistoryFigureProps) {
  if (line === null) return <p className="muted">{empty}</p>;
  return (
    <>
      <ChartOrTable
        subject={subject}
        summary={line.summary}
        chart={<HistoryLazyChart line={line} marks={marks} />}
        table={<HistoryTable line={line} />}
      />
      <p className="cap">{line.sampling}</p>
    </>
  );
}
