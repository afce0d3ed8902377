'use client';

import dynamic from 'next/dynamic';
import { CHART_HEIGHT } from '../chart/chart-height.ts';
import { WhenSeen } from '../chart/when-seen.tsx';
import type { ExpirationsSeries } from './expirations-series.ts';

const Chart = dynamic(() => import('./expirations-chart.tsx').then((module) => module.ExpirationsChart), {
  ssr: false,
});

/** The chart, loaded when it comes into view: Recharts is no part of the page's first load. */
export function ExpirationsLazyChart({ series }: { readonly series: ExpirationsSeries }) {
  return (
    <WhenSeen height={CHART_HEIGHT}>
      <Chart series={series} />
    </WhenSeen>
  );
}
