import type { AttributionAnswer } from '@/lib/schema/attribution-answer.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import type { AttributionFigure } from './attribution-figure.ts';
import { AttributionLazyChart } from './attribution-lazy-chart.tsx';
import type { AttributionSeries } from './attribution-series.ts';
import { GreekTermsTable, RevaluationTable } from './attribution-table.tsx';
import './attribution.css';

interface AttributionBodyProps {
  readonly answer: AttributionAnswer;
  readonly series: AttributionSeries;
  /** What is attributed, for the names of button and table. */
  readonly subject: string;
  /** Before each figure's name. */
  readonly prefix: string;
  readonly figure?: AttributionFigure;
}

/** A P&L as a waterfall (its table: by greeks) beside its revaluation step by step. */
export function AttributionBody({ answer, series, subject, ...own }: AttributionBodyProps) {
  return (
    <div className="attribution-body">
      <ChartOrTable
        subject={subject}
        summary={series.summary}
        chart={<AttributionLazyChart series={series} />}
        table={<GreekTermsTable answer={answer} {...own} />}
      />
      <section
        className="table-wide table-scroll"
        tabIndex={0}
        aria-label={`Revaluation of the ${subject} by step`}
      >
        <RevaluationTable answer={answer} {...own} />
      </section>
    </div>
  );
}
