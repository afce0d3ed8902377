'use client';

import {
  Area,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatPrice } from '@/lib/view/format.ts';
import { AXIS_TICK, TIP_STYLE } from '../chart/chart-theme.ts';
import { PAYOFF_HEIGHT } from './payoff-height.ts';
import { type PayoffSeries, pnlLabel, spotLabel } from './payoff-series.ts';

const still = { dot: false, activeDot: false, isAnimationActive: false } as const;
const NAMES: Readonly<Record<string, string>> = { expiry: 'at expiry', now: 'now', chosen: 'at the sliders' };
const label = { fill: 'var(--muted)', fontSize: 12 } as const;

/** Profit and loss at expiry, now and at the sliders, over the price. */
export function PayoffChart({ series }: { readonly series: PayoffSeries }) {
  const { points, spot, breakEvens, spotTicks, pnlTicks, pnlDomain, expectedMove } = series;
  return (
    <ResponsiveContainer
      width="100%"
      height={PAYOFF_HEIGHT}
      initialDimension={{ width: 800, height: PAYOFF_HEIGHT }}
    >
      <ComposedChart data={[...points]} margin={{ top: 20, right: 4, bottom: 0, left: 4 }} accessibilityLayer>
        <XAxis
          dataKey="spot"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={[...spotTicks]}
          tickFormatter={spotLabel}
          stroke="var(--control)"
          tick={AXIS_TICK}
          allowDataOverflow
        />
        <YAxis
          orientation="right"
          domain={[...pnlDomain]}
          ticks={[...pnlTicks]}
          tickFormatter={pnlLabel}
          width={64}
          stroke="var(--line)"
          tick={AXIS_TICK}
        />
        <ReferenceArea x1={expectedMove[0]} x2={expectedMove[1]} fill="var(--band)" ifOverflow="hidden" />
        {pnlTicks.map((tick) => (
          <ReferenceLine key={tick} y={tick} stroke={tick === 0 ? 'var(--control)' : 'var(--grid)'} />
        ))}
        <Area
          dataKey="gain"
          stroke="none"
          fill="var(--gain-fill)"
          fillOpacity={0.45}
          {...still}
          tooltipType="none"
        />
        <Area
          dataKey="loss"
          stroke="none"
          fill="var(--loss-fill)"
          fillOpacity={0.45}
          {...still}
          tooltipType="none"
        />
        <Line dataKey="now" stroke="var(--mark-soft)" strokeWidth={1.5} {...still} />
        <Line dataKey="chosen" stroke="var(--mark)" strokeWidth={1.5} strokeDasharray="6 4" {...still} />
        <Line dataKey="expiry" stroke="var(--mark)" strokeWidth={2} {...still} />
        <ReferenceLine
          x={spot}
          stroke="var(--spot)"
          strokeWidth={2}
          label={{
            value: `spot ${formatPrice(spot)}`,
            position: 'top',
            fill: 'var(--text)',
            fontSize: 12,
            fontWeight: 600,
          }}
        />
        {breakEvens.map((level) => (
          <ReferenceDot
            key={level}
            x={level}
            y={0}
            r={4}
            fill="var(--panel)"
            stroke="var(--mark)"
            label={{
              value: `break-even ${formatPrice(level)}`,
              ...{ position: 'right', dy: -12, ...label },
              ...{ stroke: 'var(--panel)', strokeWidth: 3, paintOrder: 'stroke' },
            }}
          />
        ))}
        <Tooltip
          {...TIP_STYLE}
          cursor={{ stroke: 'var(--control)' }}
          labelFormatter={(price) => `at ${formatPrice(Number(price))}`}
          formatter={(value, name) => [
            pnlLabel(Math.round(Number(value) * 100) / 100),
            NAMES[String(name)] ?? '',
          ]}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
