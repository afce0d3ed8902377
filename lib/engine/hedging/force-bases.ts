import type { FiveForces, ForceBasis } from './five-forces-report.ts';

/** Formula, badge and assumption of each force. */
export const FORCE_BASES = {
  contract: {
    formula: 'Σ V(target) − V(spot); hedged: less Σ Δ(Pₖ)·(Pₖ₊₁ − Pₖ) over the stops',
    badge: 'computed',
    note: 'A straight walk today: volatility and time stand still. Where dealers really hedge is not observable.',
  },
  regulation: {
    formula:
      'Σ short: premium + max(20 % S − out of the money, 10 % of S or strike) · 100; 15 % on a broad index',
    badge: 'rule',
    note: 'Hedged is an estimate: the largest loss at ten prices to ±15 % (index −8, +6 %). What a clearing house asks of a dealer is not observable.',
  },
  limit: {
    formula: '|Σ delta · shares · S| ÷ limit, unhedged, long and short added up',
    badge: 'assumption',
    note: 'Typical limits of an equity derivatives desk. A dealer’s own are not observable.',
  },
  growth: {
    formula: 'Δ(S + k) − Δ(S + k + 1) for k = 0 … 4',
    badge: 'computed',
    note: 'The second source calls the growth exponential; its own table is linear, 4,000 shares a dollar. This is the book’s own curve.',
  },
  capital: {
    formula: '$0.50 per $1 of unhedged delta; a day costs margin · rate ÷ 365; return = profit ÷ margin',
    badge: 'assumption',
    note: 'Hedged margin is the stress estimate above; profit is half of the quoted spreads. A dealer’s own funding is not observable.',
  },
} as const satisfies Record<keyof FiveForces, ForceBasis>;
