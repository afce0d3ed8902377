'use client';

import { Bar, BarChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDollars } from '@/lib/view/format.ts';
import { CHART_HEIGHT } from '../chart/chart-height.ts';
import { AXIS_TICK, TIP_STYLE } from '../chart/chart-theme.ts';
import type { ExpirationBar, ExpirationsSeries } from './expirations-series.ts';

const axisLabel = (v: number) => (v === 0 ? '0' : formatDollars(Math.abs(v)));
const downwards = (bar: ExpirationBar) => -bar.put;

/** Call gamma up, put gamma down, one bar per expiration date. */
export function ExpirationsChart({ series }: { readonly series: ExpirationsSeries }) {
  return (
    <ResponsiveContainer
      width="100%"
      height={CHART_HEIGHT}
      initialDimension={{ width: 560, height: CHART_HEIGHT }}
    >
      <BarChart
        data={[...series.bars]}
        stackOffset="sign"
        margin={{ top: 8, right: 4, bottom: 0, left: 4 }}
        accessibilityLayer
      >
        <XAxis dataKey="label" stroke="var(--control)" tick={AXIS_TICK} minTickGap={6} />
        <YAxis
          orientation="right"
          width={64}
          stroke="var(--line)"
          tick={AXIS_TICK}
          domain={['dataMin', 'dataMax']}
          ticks={[...series.ticks]}
          tickFormatter={axisLabel}
        />
        <Tooltip
          {...TIP_STYLE}
          cursor={{ fill: 'var(--raised)' }}
          formatter={(value) => formatDollars(Math.abs(Number(value)))}
        />
        <ReferenceLine y={0} stroke="var(--control)" />
        <Bar
          dataKey="call"
          name="call gamma"
          stackId="gamma"
          fill="var(--gpos-fill)"
          isAnimationActive={false}
        />
        <Bar
          dataKey={downwards}
          name="put gamma"
          stackId="gamma"
          fill="var(--gneg-fill)"
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
