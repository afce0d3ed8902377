'use client';

import {
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS_TICK, TIP_STYLE } from '../chart/chart-theme.ts';
import { HISTORY_HEIGHT } from './history-height.ts';
import { type HistoryLine, timeText, valueText } from './history-series.ts';

interface HistoryChartProps {
  readonly line: HistoryLine;
  /** Levels the line is read against, in its drawn unit. */
  readonly marks: readonly { readonly value: number; readonly label: string }[];
}

/** One stored metric over time, with holes where rows are missing. */
export function HistoryChart({ line, marks }: HistoryChartProps) {
  const { metric, axis, ticks, extent, isIntraday, last, name } = line;
  const textAt = new Map(axis.ticks.map(({ x, text }) => [x, text]));
  const end = axis.points.findLast(({ value }) => value !== null);
  const [low, high] = extent;
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  const levels = marks.map(({ value }) => value);
  return (
    <ResponsiveContainer
      width="100%"
      height={HISTORY_HEIGHT}
      initialDimension={{ width: 600, height: HISTORY_HEIGHT }}
    >
      <LineChart
        data={[...axis.points]}
        margin={{ top: 16, right: 4, bottom: 0, left: 4 }}
        accessibilityLayer
      >
        <XAxis
          dataKey="x"
          type="number"
          domain={['dataMin', 'dataMax']}
          padding={{ right: 36 }}
          interval="preserveStart"
          ticks={axis.ticks.map(({ x }) => x)}
          tickFormatter={(x: number) => textAt.get(x) ?? ''}
          stroke="var(--control)"
          tick={AXIS_TICK}
        />
        <YAxis
          orientation="right"
          domain={[Math.min(low - room, ...levels), Math.max(high + room, ...levels)]}
          ticks={[...ticks]}
          tickFormatter={(value: number) => valueText(metric, value)}
          width={72}
          stroke="var(--line)"
          tick={AXIS_TICK}
        />
        {marks.map(({ value, label }) => (
          <ReferenceLine
            key={label}
            y={value}
            stroke="var(--control)"
            strokeDasharray="3 3"
            label={{ value: label, position: 'insideTopLeft', fill: 'var(--muted)', fontSize: 12 }}
          />
        ))}
        <Tooltip
          {...TIP_STYLE}
          cursor={{ stroke: 'var(--control)' }}
          labelFormatter={(_, [shown]) => timeText(Number(shown?.payload.at), isIntraday)}
          formatter={(value) => [valueText(metric, Number(value)), name]}
        />
        <Line
          dataKey="value"
          type="linear"
          stroke="var(--text)"
          strokeWidth={1.5}
          dot={false}
          connectNulls={false}
          isAnimationActive={false}
          name={`${name}, last ${last}`}
        />
        {end === undefined || end.value === null ? null : (
          <ReferenceDot
            x={end.x}
            y={end.value}
            r={3}
            fill="var(--text)"
            stroke="none"
            label={{ value: last, position: 'top', fill: 'var(--text)', fontSize: 12 }}
          />
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}
