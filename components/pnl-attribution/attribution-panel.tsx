import type { ReactNode } from 'react';
import type { AttributionAnswer } from '@/lib/schema/attribution-answer.ts';
import { Panel } from '../panel/panel.tsx';
import { AttributionBody } from './attribution-body.tsx';
import { attributionSeries } from './attribution-series.ts';
import { CumulativePath } from './cumulative-path.tsx';
import { cumulativeSeries } from './cumulative-series.ts';

interface AttributionPanelProps {
  readonly attribution: AttributionAnswer | null;
  readonly fault: string | null;
  /** Of what period and how; by default since the session opened. */
  readonly about?: string;
  /** A control above the figures. */
  readonly control?: ReactNode;
}

const SINCE_OPEN = 'had it been opened with the session; full revaluation, to the cent';

/** Where every dollar of the position's P&L came from. */
export function AttributionPanel({ attribution, fault, about = SINCE_OPEN, control }: AttributionPanelProps) {
  if (attribution === null)
    return (
      <Panel id="attribution" title="Attribution" about={about}>
        {control}
        <p className="cap">Not available: {fault}.</p>
      </Panel>
    );
  const series = attributionSeries(attribution);
  const path = cumulativeSeries(attribution);
  const skipped = attribution.skipped?.length ?? 0;
  return (
    <Panel id="attribution" title="Attribution" about={about} clock={series.period}>
      {control}
      <AttributionBody answer={attribution} series={series} subject="attribution" prefix="attribution." />
      {path === null ? null : <CumulativePath series={path} prefix="attribution." />}
      {skipped === 0 ? null : (
        <p className="cap">{skipped} snapshots between could not mark every leg and are left out.</p>
      )}
    </Panel>
  );
}
