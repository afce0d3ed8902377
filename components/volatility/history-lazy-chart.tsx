'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import { WhenSeen } from '../chart/when-seen.tsx';
import type { HistoryChart } from './history-chart.tsx';
import { HISTORY_HEIGHT } from './history-height.ts';

const Chart = dynamic(() => import('./history-chart.tsx').then((module) => module.HistoryChart), {
  ssr: false,
});

/** The chart, loaded when it comes into view. */
export function HistoryLazyChart(props: ComponentProps<typeof HistoryChart>) {
  return (
    <WhenSeen height={HISTORY_HEIGHT}>
      <Chart {...props} />
    </WhenSeen>
  );
}
