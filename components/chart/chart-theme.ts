/** What every Recharts chart shares: ink of labels and the tip's look. */
export const AXIS_TICK = { fill: 'var(--muted)', fontSize: 12 } as const;

/** A label inside the plot: the halo keeps it legible where a line passes behind it. */
export const PLOT_LABEL = { fill: 'var(--text)', fontSize: 12, className: 'halo' } as const;

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
