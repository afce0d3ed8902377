/** What every Recharts chart shares: ink of axis labels and the tip's look. */
export const AXIS_TICK = { fill: 'var(--muted)', fontSize: 12 } as const;

export const TIP_STYLE = {
  contentStyle: {
    background: 'var(--raised)',
    border: '1px solid var(--control)',
    borderRadius: 8,
    fontSize: 13,
  },
  itemStyle: { color: 'var(--text)' },
  labelStyle: { color: 'var(--muted)' },
  isAnimationActive: false,
} as const;
