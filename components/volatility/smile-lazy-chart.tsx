'use client';

import dynamic from 'next/dynamic';
import { type ComponentProps, memo } from 'react';
import { CHART_HEIGHT } from '../chart/chart-height.ts';
import { sameProps } from '../chart/same-props.ts';
import { WhenSeen } from '../chart/when-seen.tsx';
import type { SmileChart } from './smile-chart.tsx';

const Chart = dynamic(() => import('./smile-chart.tsx').then((module) => module.SmileChart), { ssr: false });

/** The chart, loaded when it comes into view. */
export const SmileLazyChart = memo(function SmileLazyChart(props: ComponentProps<typeof SmileChart>) {
  return (
    <WhenSeen height={CHART_HEIGHT}>
      <Chart {...props} />
    </WhenSeen>
  );
}, sameProps);
