'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import { CHART_HEIGHT } from '../chart/chart-height.ts';
import { WhenSeen } from '../chart/when-seen.tsx';
import type { SmileChart } from './smile-chart.tsx';

const Chart = dynamic(() => import('./smile-chart.tsx').then((module) => module.SmileChart), { ssr: false });

/** The chart, loaded when it comes into view. */
export function SmileLazyChart(props: ComponentProps<typeof SmileChart>) {
  return (
    <WhenSeen height={CHART_HEIGHT}>
      <Chart {...props} />
    </WhenSeen>
  );
}
