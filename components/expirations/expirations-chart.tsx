'use client';

import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDollars } from '@/lib/view/format.ts';
import type { ExpirationsSeries } from './expirations-series.ts';

const HEIGHT = 300;
const tick = { fill: 'var(--muted)', fontSize: 12 };

/** Call gamma below, put gamma above, one bar per expiration date. */
export function ExpirationsChart({ series }: { readonly series: ExpirationsSeries }) {
  return (
    <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 560, height: HEIGHT }}>
      <BarChart data={[...series.bars]} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} accessibilityLayer>
        <XAxis dataKey="label" stroke="var(--control)" tick={tick} minTickGap={6} />
        <YAxis
          orientation="right"
          width={64}
          stroke="var(--line)"
          tick={tick}
          tickFormatter={(v: number) => formatDollars(v)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--raised)' }}
          formatter={(value, name) => [
            formatDollars(Number(value)),
            name === 'call' ? 'call gamma' : 'put gamma',
          ]}
          contentStyle={{
            background: 'var(--raised)',
            border: '1px solid var(--control)',
            borderRadius: 8,
            fontSize: 13,
          }}
          itemStyle={{ color: 'var(--text)' }}
          labelStyle={{ color: 'var(--muted)' }}
        />
        <Bar dataKey="call" stackId="gamma" fill="var(--gpos-fill)" isAnimationActive={false} />
        <Bar dataKey="put" stackId="gamma" fill="var(--gneg-fill)" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
