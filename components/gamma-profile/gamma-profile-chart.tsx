'use client';

import { Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDollars, formatPrice } from '@/lib/view/format.ts';
import { CHART_HEIGHT } from '../chart/chart-height.ts';
import { AXIS_TICK, PLOT_LABEL, TIP_STYLE } from '../chart/chart-theme.ts';
import { type GammaProfileSeries, priceLabel } from './gamma-profile-series.ts';

const line = { type: 'linear', dot: false, strokeWidth: 2, isAnimationActive: false } as const;

/** Net GEX re-priced at each price, spot solid, flips dashed. */
export function GammaProfileChart({ series }: { readonly series: GammaProfileSeries }) {
  const { points, spot, flips, spotTicks, gexTicks, gexLabels, current } = series;
  return (
    <ResponsiveContainer
      width="100%"
      height={CHART_HEIGHT}
      initialDimension={{ width: 800, height: CHART_HEIGHT }}
    >
      <LineChart data={[...points]} margin={{ top: 18, right: 4, bottom: 0, left: 4 }} accessibilityLayer>
        <XAxis
          dataKey="spot"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={[...spotTicks]}
          tickFormatter={priceLabel}
          stroke="var(--control)"
          tick={AXIS_TICK}
        />
        <YAxis
          orientation="right"
          domain={['dataMin', 'dataMax']}
          ticks={[...gexTicks]}
          tickFormatter={(value: number) => gexLabels[value] ?? ''}
          width={64}
          stroke="var(--line)"
          tick={AXIS_TICK}
        />
        <ReferenceLine y={0} stroke="var(--control)" />
        {flips.map((level) => (
          <ReferenceLine
            key={level}
            x={level}
            stroke="var(--flip)"
            strokeWidth={1.5}
            strokeDasharray="6 4"
            label={{
              value: `flip ${formatPrice(level)}`,
              position: 'insideBottomLeft',
              ...PLOT_LABEL,
              fill: 'var(--muted)',
            }}
          />
        ))}
        <ReferenceLine
          x={spot}
          stroke="var(--spot)"
          strokeWidth={2}
          label={{
            value: `spot ${formatPrice(spot)}: ${current}`,
            position: 'top',
            ...PLOT_LABEL,
            fontWeight: 600,
          }}
        />
        <Tooltip
          {...TIP_STYLE}
          cursor={{ stroke: 'var(--control)' }}
          labelFormatter={(price) => `at ${formatPrice(Number(price))}`}
          formatter={(value) => [formatDollars(Number(value)), 'net GEX']}
        />
        <Line dataKey="negative" stroke="var(--gneg)" {...line} />
        <Line dataKey="positive" stroke="var(--gpos)" {...line} />
      </LineChart>
    </ResponsiveContainer>
  );
}
