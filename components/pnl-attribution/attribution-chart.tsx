'use client';

import { Bar, BarChart, Cell, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { AXIS_TICK } from '../chart/chart-theme.ts';
import { ATTRIBUTION_HEIGHT } from './attribution-height.ts';
import type { AttributionSeries } from './attribution-series.ts';

/** A waterfall: what each step brought, and the whole. */
export function AttributionChart({ series }: { readonly series: AttributionSeries }) {
  const { bars, domain } = series;
  return (
    <ResponsiveContainer
      width="100%"
      height={ATTRIBUTION_HEIGHT}
      initialDimension={{ width: 480, height: ATTRIBUTION_HEIGHT }}
    >
      <BarChart data={[...bars]} margin={{ top: 12, right: 4, bottom: 0, left: 4 }} accessibilityLayer>
        <XAxis dataKey="name" stroke="var(--line)" tick={AXIS_TICK} interval={0} tickLine={false} />
        <YAxis hide domain={[...domain]} />
        <ReferenceLine y={0} stroke="var(--control)" />
        <Bar dataKey="range" minPointSize={1} isAnimationActive={false}>
          {bars.map(({ name, value, isTotal }) => (
            <Cell
              key={name}
              fill={
                value < 0
                  ? isTotal
                    ? 'var(--loss)'
                    : 'var(--loss-fill)'
                  : isTotal
                    ? 'var(--gain)'
                    : 'var(--gain-fill)'
              }
            />
          ))}
          <LabelList dataKey="label" position="top" fill="var(--text)" fontSize={12} fontWeight={600} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
