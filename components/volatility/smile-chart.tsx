'use client';

import {
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
  ZAxis,
} from 'recharts';
import { formatNumber, formatStrike } from '@/lib/view/format.ts';
import { CHART_HEIGHT } from '../chart/chart-height.ts';
import { AXIS_TICK, PLOT_LABEL, TIP_STYLE } from '../chart/chart-theme.ts';
import type { SmileSeries } from './smile-series.ts';

const percent = (value: number) => `${formatNumber(value, { digits: 1 })} %`;

/** Quoted volatilities with their spread, and the fitted curve. */
export function SmileChart({ series, spot }: { readonly series: SmileSeries; readonly spot: number }) {
  const dots = series.dots.map((dot) => ({
    ...dot,
    half: dot.spread === null || dot.quote === null ? 0 : dot.spread[1] - dot.quote,
  }));
  return (
    <ResponsiveContainer
      width="100%"
      height={CHART_HEIGHT}
      initialDimension={{ width: 700, height: CHART_HEIGHT }}
    >
      <ComposedChart data={dots} margin={{ top: 18, right: 4, bottom: 0, left: 4 }} accessibilityLayer>
        <XAxis
          dataKey="strike"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={[...series.strikeTicks]}
          tickFormatter={formatStrike}
          stroke="var(--control)"
          tick={AXIS_TICK}
        />
        <YAxis
          orientation="right"
          domain={['auto', 'auto']}
          ticks={[...series.volatilityTicks]}
          tickFormatter={percent}
          width={64}
          stroke="var(--line)"
          tick={AXIS_TICK}
        />
        <ReferenceLine
          x={spot}
          stroke="var(--spot)"
          strokeWidth={2}
          label={{ value: 'spot', position: 'top', ...PLOT_LABEL }}
        />
        <ZAxis range={[16, 16]} />
        <Tooltip
          {...TIP_STYLE}
          labelFormatter={(strike) => `strike ${formatStrike(Number(strike))}`}
          formatter={(value, name) => [percent(Number(value)), name]}
        />
        <Line
          dataKey="curve"
          name="fitted"
          stroke="var(--text)"
          strokeWidth={2}
          dot={false}
          connectNulls
          isAnimationActive={false}
        />
        <Scatter dataKey="quote" name="mid" fill="var(--muted)" isAnimationActive={false}>
          <ErrorBar dataKey="half" direction="y" width={3} stroke="var(--muted)" />
        </Scatter>
      </ComposedChart>
    </ResponsiveContainer>
  );
}
