'use client';

import dynamic from 'next/dynamic';
import { CHART_HEIGHT } from '../chart/chart-height.ts';
import { WhenSeen } from '../chart/when-seen.tsx';
import type { GammaProfileSeries } from './gamma-profile-series.ts';

const Chart = dynamic(() => import('./gamma-profile-chart.tsx').then((module) => module.GammaProfileChart), {
  ssr: false,
});

/** The chart, loaded when it comes into view: Recharts is no part of the page's first load. */
export function GammaProfileLazyChart({ series }: { readonly series: GammaProfileSeries }) {
  return (
    <WhenSeen height={CHART_HEIGHT}>
      <Chart series={series} />
    </WhenSeen>
  );
}
