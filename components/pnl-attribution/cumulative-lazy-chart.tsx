'use client';

import dynamic from 'next/dynamic';
import { WhenSeen } from '../chart/when-seen.tsx';
import { CUMULATIVE_HEIGHT } from './cumulative-height.ts';
import type { CumulativeSeries } from './cumulative-series.ts';

const Chart = dynamic(() => import('./cumulative-chart.tsx').then((module) => module.CumulativeChart), {
  ssr: false,
});

/** The path's chart, loaded when it comes into view. */
export function CumulativeLazyChart({ series }: { readonly series: CumulativeSeries }) {
  return (
    <WhenSeen height={CUMULATIVE_HEIGHT}>
      <Chart series={series} />
    </WhenSeen>
  );
}
