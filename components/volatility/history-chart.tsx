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
import { AXIS_TICK, PLOT_LABEL, TIP_STYLE } from '../chart/chart-theme.ts';
import { HISTORY_HEIGHT } from './history-height.ts';
import { type HistoryLine, timeText, valueText } from './history-series.ts';

interface HistoryChartProps {
  readonly line: HistoryLine;
  /** Levels the line is read against, in its drawn unit. */
  readonly marks: readonly { readonly value: number; readonly label: string }[];
}

/** Free ground behind the line's end: the last value stands there, never on the line. */
const END = 14;
const CHARACTER = 6.8;
/** Share of the value axis kept free above and below; labels of marks stand there. */
const ROOM = 0.06;
const MARK_ROOM = 0.15;

/** One stored metric over time, with holes where rows are missing. */
export function HistoryChart({ line, marks }: HistoryChartProps) {
  const { metric, axis, ticks, extent, isIntraday, last, name } = line;
  const textAt = new Map(axis.ticks.map(({ x, text }) => [x, text]));
  const end = axis.points.findLast(({ value }) => value !== null);
  const [low, high] = extent;
  const levels = marks.map(({ value }) => value);
  const [least, most] = [Math.min(low, ...levels), Math.max(high, ...levels)];
  const room = (most - least || Math.abs(most) || 1) * (marks.length > 0 ? MARK_ROOM : ROOM);
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
          padding={{ right: END + CHARACTER * last.length }}
          interval="preserveStart"
          ticks={axis.ticks.map(({ x }) => x)}
          tickFormatter={(x: number) => textAt.get(x) ?? ''}
          stroke="var(--control)"
          tick={AXIS_TICK}
        />
        <YAxis
          orientation="right"
          domain={[least - room, most + room]}
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
            label={{
              value: label,
              position: value < high ? 'insideTopLeft' : 'insideBottomLeft',
              ...PLOT_LABEL,
              fill: 'var(--muted)',
            }}
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
            label={{ value: last, position: 'right', ...PLOT_LABEL }}
          />
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}
