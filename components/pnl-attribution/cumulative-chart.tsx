'use client';

import { Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { AXIS_TICK, TIP_STYLE } from '../chart/chart-theme.ts';
import { centsText } from './attribution-series.ts';
import { CUMULATIVE_HEIGHT } from './cumulative-height.ts';
import type { CumulativeSeries } from './cumulative-series.ts';

const dollars = (value: number) => (value === 0 ? '0' : centsText(value).replace(/\.00$/, ''));

/** What had been made at each reading, in all and by cause. */
export function CumulativeChart({ series }: { readonly series: CumulativeSeries }) {
  const { points, lines, ticks, domain } = series;
  return (
    <ResponsiveContainer
      width="100%"
      height={CUMULATIVE_HEIGHT}
      initialDimension={{ width: 800, height: CUMULATIVE_HEIGHT }}
    >
      <LineChart data={[...points]} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} accessibilityLayer>
        <XAxis
          dataKey="place"
          type="number"
          domain={[0, points.length - 1]}
          allowDecimals={false}
          tickFormatter={(place: number) => points[place]?.name ?? ''}
          stroke="var(--control)"
          tick={AXIS_TICK}
        />
        <YAxis
          orientation="right"
          domain={[...domain]}
          ticks={[...ticks]}
          tickFormatter={dollars}
          width={64}
          stroke="var(--line)"
          tick={AXIS_TICK}
        />
        {ticks.map((tick) => (
          <ReferenceLine key={tick} y={tick} stroke={tick === 0 ? 'var(--control)' : 'var(--grid)'} />
        ))}
        {lines.map(({ key, name, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            stroke={dash === undefined ? 'var(--mark)' : 'var(--muted)'}
            strokeWidth={dash === undefined ? 2 : 1.5}
            {...(dash !== undefined && { strokeDasharray: dash })}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <Tooltip
          {...TIP_STYLE}
          cursor={{ stroke: 'var(--control)' }}
          labelFormatter={(place) => points[Number(place)]?.name ?? ''}
          formatter={(value, name) => [centsText(Number(value)), name]}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
