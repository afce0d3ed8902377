import type { AttributionAnswer } from '@/lib/schema/attribution-answer.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { Panel } from '../panel/panel.tsx';
import { AttributionLazyChart } from './attribution-lazy-chart.tsx';
import { attributionSeries } from './attribution-series.ts';
import { GreekTermsTable, RevaluationTable } from './attribution-table.tsx';
import { CumulativePath } from './cumulative-path.tsx';
import { cumulativeSeries } from './cumulative-series.ts';

interface AttributionPanelProps {
  readonly attribution: AttributionAnswer | null;
  readonly fault: string | null;
  /** Of what period and how; by default since the session opened. */
  readonly about?: string;
}

const SINCE_OPEN = 'had it been opened with the session; full revaluation, to the cent';

/** Where every dollar of the position's P&L came from. */
export function AttributionPanel({ attribution, fault, about = SINCE_OPEN }: AttributionPanelProps) {
  if (attribution === null)
    return (
      <Panel id="attribution" title="Attribution" about={about}>
        <p className="cap">Not available: {fault}.</p>
      </Panel>
    );
  const series = attributionSeries(attribution);
  const path = cumulativeSeries(attribution);
  const skipped = attribution.skipped?.length ?? 0;
  return (
    <Panel id="attribution" title="Attribution" about={about} clock={series.period}>
      <div className="attribution-body">
        <ChartOrTable
          subject="attribution"
          summary={series.summary}
          chart={<AttributionLazyChart series={series} />}
          table={<GreekTermsTable answer={attribution} prefix="attribution." />}
        />
        <section className="table-wide table-scroll" tabIndex={0} aria-label="Revaluation by step">
          <RevaluationTable answer={attribution} prefix="attribution." />
        </section>
      </div>
      {path === null ? null : <CumulativePath series={path} prefix="attribution." />}
      {skipped === 0 ? null : (
        <p className="cap">{skipped} snapshots between could not mark every leg and are left out.</p>
      )}
    </Panel>
  );
}
