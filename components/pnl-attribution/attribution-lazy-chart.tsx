'use client';

import dynamic from 'next/dynamic';
import { WhenSeen } from '../chart/when-seen.tsx';
import { ATTRIBUTION_HEIGHT } from './attribution-height.ts';
import type { AttributionSeries } from './attribution-series.ts';

const Chart = dynamic(() => import('./attribution-chart.tsx').then((module) => module.AttributionChart), {
  ssr: false,
});

/** The waterfall, loaded when it comes into view. */
export function AttributionLazyChart({ series }: { readonly series: AttributionSeries }) {
  return (
    <WhenSeen height={ATTRIBUTION_HEIGHT}>
      <Chart series={series} />
    </WhenSeen>
  );
}
