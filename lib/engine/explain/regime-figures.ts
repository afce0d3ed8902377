import type { ExplainedAnalysis, FigureRule, FigureUnit } from './explanation.ts';
import { figureUnit } from './figure-unit.ts';

const SIGNALS: Readonly<Record<string, string>> = {
  net_gex: 'Σ s·Γ·size·100·S²·0.01 under the naive sign model',
  net_gex_size: '|net GEX| under the naive sign model',
  volatility_change: '30-day index now against the close of the session before, percent',
  volume: 'volume of the last 30 minutes / average of the same 30 minutes over up to 20 sessions',
  rsi_score: 'Σ weight·(RSI − 50)·2 over the timeframes that exist',
  rsi_score_size: '|RSI score|',
  flip_distance: '|flip / S − 1|·100',
  week_share: 'unsigned gamma that expires this calendar week / all unsigned gamma',
  net_without_week: 'net GEX without this week’s contracts, at today’s spot, against net GEX',
  call_wall_distance: '(call wall / S − 1)·100; negative: spot is above it',
  put_wall_distance: '(put wall / S − 1)·100; negative: the wall is below',
  call_wall_expiring: 'call wall’s gamma that expires within 5 days / its gamma',
  put_wall_expiring: 'put wall’s gamma that expires within 5 days / its gamma',
  put_wall_next_week: 'put wall’s gamma of next week / its gamma',
  overbought: 'number of timeframes with RSI above 70',
  oversold: 'number of timeframes with RSI below 30',
  stretched: 'number of timeframes with RSI beyond 70 or 30',
  range_ratio: 'mean daily range of 5 sessions / of 20 sessions',
  past_call_wall: '(S / call wall of the prior close − 1)·100',
  past_put_wall: '(1 − S / put wall of the prior close)·100',
  zero_dte_of_next_week: 'gamma that expires today / gamma of next week',
  zero_dte_share: 'gamma that expires today / all gamma',
  gamma_at_nearest: 'dealers’ net gamma at the strike nearest to spot',
  gamma_at_call_wall: 'dealers’ net gamma at the call wall',
  gamma_at_put_wall: 'dealers’ net gamma at the put wall',
  magnet_above: 'strength of the strongest monthly magnet above spot',
};

const TEST_WORDS = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' } as const;

const testOf = ([rule, signal]: readonly string[], { trap }: ExplainedAnalysis) =>
  trap.regimes.find(({ id }) => id === rule)?.conditions.find(({ id }) => id === signal);

const MAGNET_FORMULAS: Readonly<Record<string, readonly [string, FigureUnit, string]>> = {
  strength: [
    'Magnet strength',
    'points',
    '100 × gamma at the strike / largest of any strike × weight/2 × max(0, 1 − distance / expected move)',
  ],
  distance_percent: ['Distance to the magnet', 'percent', '(strike / S − 1)·100'],
};

/** Regime tests, RSI, expiring gamma, magnets, gain and pace. */
export const REGIME_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^regimes\.(\w+)\.(\w+)$/,
    title: (groups, analysis) => testOf(groups, analysis)?.name ?? '',
    unit: (groups, analysis) => figureUnit(testOf(groups, analysis)?.unit),
    formula: ([, signal = '']) => SIGNALS[signal] ?? '',
    reason: (groups, analysis) => testOf(groups, analysis)?.reason ?? null,
    inputs: ([rule, signal], { trap }) => {
      const own = trap.regimes.find(({ id }) => id === rule);
      return (own?.conditions ?? [])
        .filter(({ id }) => id === signal)
        .map(({ operator, threshold, unit }) => ({
          name: `${own?.name} needs it ${TEST_WORDS[operator]}`,
          value: threshold,
          unit: figureUnit(unit),
        }));
    },
  },
  {
    pattern: /^rsi\.timeframes\.(5m|15m|1h|4h|1d)\.value$/,
    title: ([timeframe = '']) => `RSI (${timeframe})`,
    unit: 'points',
    formula: '100 − 100 / (1 + average gain / average loss), Wilder’s averages over 14 closed bars',
    reason: ([timeframe = ''], { trap }) =>
      Object.entries(trap.rsi.timeframes).find(([name]) => name === timeframe)?.[1].reason ?? null,
    inputs: ([timeframe = ''], { trap }) => {
      const frame = Object.entries(trap.rsi.timeframes).find(([name]) => name === timeframe)?.[1];
      return [
        { name: 'Closes used', value: frame?.closes ?? null, unit: 'count' },
        { name: 'Weight in the score', value: frame?.weight ?? null, unit: 'share' },
      ];
    },
  },
  {
    pattern: /^rsi\.score$/,
    title: () => 'RSI score',
    unit: 'points',
    formula: 'Σ weight·(RSI − 50)·2 / Σ weight over the timeframes that exist',
    reason: () => 'no timeframe has enough bars',
    inputs: (_, { trap }) =>
      Object.entries(trap.rsi.timeframes).map(([name, { value }]) => ({
        name: `RSI (${name})`,
        value,
        unit: 'points' as const,
      })),
  },
  {
    pattern: /^expirations\.by_date\.(\d+)\.(share|call_wall_share|put_wall_share)$/,
    title: ([i = '', what = ''], { trap }) => {
      const of =
        what === 'share' ? 'all gamma' : what === 'call_wall_share' ? 'the call wall' : 'the put wall';
      return `Share of ${of} that expires ${trap.expirations.byDate[Number(i)]?.expiry}`;
    },
    unit: 'share',
    formula:
      'unsigned gamma of the date’s contracts / unsigned gamma of all, or of the wall’s side at its strike',
    reason: () => 'there is no such wall',
  },
  {
    pattern: /^magnets\.(\d+)\.(strength|distance_percent)$/,
    title: ([i = '', what = ''], { trap }) =>
      `${MAGNET_FORMULAS[what]?.[0]}: ${trap.magnets[Number(i)]?.strike}`,
    unit: ([, what = '']) => MAGNET_FORMULAS[what]?.[1] ?? 'points',
    formula: ([, what = '']) => MAGNET_FORMULAS[what]?.[2] ?? '',
    inputs: ([i = ''], { trap }) => {
      const magnet = trap.magnets[Number(i)];
      return [
        { name: 'Expiration', value: magnet?.expiry ?? null, unit: 'text' },
        { name: 'Days', value: magnet?.days ?? null, unit: 'count' },
        { name: 'Gamma at the strike', value: magnet?.gex ?? null, unit: 'dollars_per_percent' },
        { name: 'Expected move', value: magnet?.expectedMove ?? null, unit: 'price' },
      ];
    },
  },
  {
    pattern: /^loop\.gain$/,
    title: () => 'Gain of the hedging loop',
    unit: 'ratio',
    formula:
      'g = λ·|Γ|, λ = Y·σ_daily·S/ADV, Γ = net GEX/(0.01·S²); a push becomes 1/(1 − g) short gamma, 1/(1 + g) long gamma. Γ stays as it is at spot here; the hedge page re-prices the book along the way, so that its dollar can end a cent or two elsewhere',
    reason: (_, { trap }) => trap.loop.gainReason,
    inputs: (_, { trap: { loop } }) => [
      { name: 'Impact Y', value: loop.gainInputs.y, unit: 'ratio' },
      { name: 'Daily volatility', value: loop.gainInputs.dailyVolatility, unit: 'volatility' },
      { name: 'Daily volatility of', value: loop.gainInputs.volatilityOf, unit: 'text' },
      { name: 'Average daily volume, shares', value: loop.gainInputs.advShares, unit: 'count' },
      { name: 'Average daily volume', value: loop.gainInputs.averageDailyDollars, unit: 'dollars' },
      { name: 'Impact λ, $ per share', value: loop.gainInputs.lambda, unit: 'ratio' },
      { name: 'Net GEX, naive', value: loop.gainInputs.netGex, unit: 'dollars_per_percent' },
      { name: 'Amplification', value: loop.amplification, unit: 'times' },
    ],
  },
  {
    pattern: /^loop\.pace\.value$/,
    title: () => 'V/OI pace at the busiest strike',
    unit: 'ratio',
    formula: 'option volume of the last 30 minutes / its usual share of a session / open interest',
    reason: (_, { trap }) => trap.loop.pace.reason,
    inputs: (_, { trap: { loop } }) => [
      { name: 'Volume, 30 minutes', value: loop.pace.volume, unit: 'count' },
      { name: 'Usual share of a session', value: loop.pace.share, unit: 'share' },
      { name: 'Curve of', value: loop.pace.source, unit: 'text' },
    ],
  },
];
