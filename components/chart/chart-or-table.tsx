'use client';

import { Table2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import './chart-or-table.css';

interface ChartOrTableProps {
  /** What the chart shows, for the button's name: "gamma by strike". */
  readonly subject: string;
  /** One sentence that says what the chart says. */
  readonly summary: string;
  readonly chart: ReactNode;
  /** The exact figures. */
  readonly table: ReactNode;
  readonly className?: string;
}

/** A chart as a figure with a one-sentence summary, and a button that shows the exact figures instead. */
export function ChartOrTable({ subject, summary, chart, table, className = '' }: ChartOrTableProps) {
  const [isTable, setTable] = useState(false);
  return (
    <div className={`chart-or-table ${className}`}>
      <button
        type="button"
        className="btn icon ghost table-toggle"
        aria-pressed={isTable}
        aria-label={`View ${subject} as ${isTable ? 'chart' : 'table'}`}
        onClick={() => setTable(!isTable)}
      >
        <Table2 aria-hidden="true" />
      </button>
      {isTable ? (
        <section className="table-scroll" tabIndex={0} aria-label={`Table of ${subject}`}>
          {table}
        </section>
      ) : (
        <figure aria-label={summary}>{chart}</figure>
      )}
    </div>
  );
}
