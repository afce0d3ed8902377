'use client';

import dynamic from 'next/dynamic';
import { type ComponentProps, memo } from 'react';
import { sameProps } from '../chart/same-props.ts';
import { WhenSeen } from '../chart/when-seen.tsx';
import type { HistoryChart } from './history-chart.tsx';
import { HISTORY_HEIGHT } from './history-height.ts';

const Chart = dynamic(() => import('./history-chart.tsx').then((module) => module.HistoryChart), {
  ssr: false,
});

/** The chart, loaded when it comes into view. */
export const HistoryLazyChart = memo(function HistoryLazyChart(props: ComponentProps<typeof HistoryChart>) {
  return (
    <WhenSeen height={HISTORY_HEIGHT}>
      <Chart {...props} />
    </WhenSeen>
  );
}, sameProps);
