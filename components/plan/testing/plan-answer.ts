import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';

type Deep<T> = { [K in keyof T]?: T[K] };

const NOW = Date.UTC(2026, 10, 16, 19, 35);
const EXPIRY = Date.UTC(2026, 10, 20, 21);
const limit = (dollars: number, at: number) => ({ dollars, unbounded: false, at });

const outcome = (credit: number): PlanAnswer['chosen'] => ({
  credit,
  max_profit: limit(credit * 100, 0),
  max_loss: limit((credit - 5) * 100, 600),
  break_evens: [595 + credit],
  target: { pnl: credit * 50, mark: credit / 2 },
});

const greeks = {
  delta: -43.8,
  gamma: -4.63,
  theta_per_day: 43.41,
  vega_per_point: -24.66,
  rho_per_point: -2,
};

const leg = (strike: number, quantity: number, bid: number, ask: number): PlanAnswer['legs'][number] => ({
  root: 'SPY',
  right: 'call',
  strike,
  expiry: '2026-11-20',
  settlement: 'PM',
  settles_at: new Date(EXPIRY).toISOString(),
  quantity,
  bid,
  ask,
  mid: (bid + ask) / 2,
  volatility: 0.136,
  volatility_from: 'call',
  rate: 0.04,
  dividend_yield: 0.012,
  carry_source: 'parity',
  volume: 100,
  open_interest: 1_000,
  greeks,
});

/** The mock's 595/600 call credit spread as the API answers it; every part can be overridden. */
export const planAnswer = (over: Deep<PlanAnswer> = {}): PlanAnswer => ({
  structure: 'vertical',
  spot: 593.42,
  as_of: new Date(NOW).toISOString(),
  expires_at: new Date(EXPIRY).toISOString(),
  style: 'american',
  cash_settled: false,
  legs: [leg(595, -1, 2.72, 2.78), leg(600, 1, 0.86, 0.94)],
  fill: {
    units: 1,
    natural: 1.78,
    mid: 1.85,
    slippage: 7,
    limit: { start: 1.85, worst: 1.78, tick: 0.01 },
    warnings: [],
  },
  basis: 'mid',
  chosen: outcome(1.85),
  at_mid: outcome(1.85),
  at_natural: outcome(1.78),
  approximate: false,
  greeks,
  beta_weighted: { delta: -23, index: 'SPY', beta: 1, sessions: 0, reason: null },
  odds: { probability_of_profit: 0.6, expected_value: -2, extrapolated: false, reason: null },
  payoff: {
    spots: [590, 595, 600],
    curves: [0, 0.5, 1].flatMap((share) =>
      [-0.02, 0, 0.02].map((volatility_shift) => ({
        at: new Date(NOW + share * (EXPIRY - NOW)).toISOString(),
        elapsed: (share * (EXPIRY - NOW)) / (365 * 86_400_000),
        volatility_shift,
        pnl: [100 + 85 * share, 85 * share, -200 - 115 * share].map(
          (pnl) => pnl + 100 * volatility_shift * (1 - share),
        ),
      })),
    ),
  },
  expected_move: 8.8,
  margin: {
    reg_t: { requirement: 315, rule: 'defined_risk', naked_contracts: 0 },
    cash: {
      allowed: false,
      requirement: null,
      reason: 'short calls need the shares or a margin account',
      settlement: 'respect settlement',
    },
    portfolio: { estimate: 315, worst_move: 15, points: [] },
    funding: { per_day: 0.03, rate: 0.04, source: 'parity' },
    day_trade_rules: [],
  },
  assignment: [
    {
      strike: 595,
      right: 'call',
      early: 'unlikely',
      extrinsic: 2.75,
      gain: 1.8,
      ex_date: '2026-12-18',
      reason: 'out of the money: exercise would cost more than the market',
      pin: true,
      expected_move: 8.8,
    },
  ],
  settlement: [
    { from: null, to: 595, shares: 0, cash: 0, exercised: [] },
    { from: 595, to: 600, shares: -100, cash: 59_500, exercised: [0] },
    { from: 600, to: null, shares: 0, cash: -500, exercised: [0, 1] },
  ],
  target_share: 0.5,
  ...over,
});
