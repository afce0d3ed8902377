import type { LadderPage, StrikeFigures } from '../ladder-page.ts';

const OPEN = Date.parse('2026-11-16T14:30:00Z');
const CLOSE = Date.parse('2026-11-16T21:00:00Z');

type Wall = NonNullable<LadderPage['exposure']['call_wall']>;

/** A wall at a strike; only its strike is drawn. */
export const wallAt = (strike: number): Wall => ({
  strike,
  gex: 1e8,
  share: 0.2,
  distance_percent: 0,
  expiring_share: 0,
  volume_oi: null,
});

/** Figures of a strike that differ from strike to strike. */
export const figuresAt = (strike: number): StrikeFigures => {
  const [call, put] = [1e6 + strike * 1000, -2e6 - strike * 500];
  return {
    strike,
    call_gex: call,
    put_gex: put,
    net_gex: call + put,
    call_open_interest: 100 + Math.floor(strike),
    put_open_interest: 200,
    call_volume: 50,
    put_volume: Math.floor(strike / 10),
  };
};

/** Strikes from low to high, `step` apart. */
export const strikesBetween = (low: number, high: number, step: number): StrikeFigures[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => figuresAt(low + i * step));

interface Changes {
  readonly spot?: number;
  readonly strikes?: readonly StrikeFigures[];
  readonly exposure?: Partial<LadderPage['exposure']>;
  readonly levels?: Partial<LadderPage['trap']['levels']>;
  readonly range?: number | null;
  readonly plan?: LadderPage['trap']['plan'];
  readonly page?: Partial<Pick<LadderPage, 'bars' | 'spots' | 'session'>>;
}

/** A small made-up page: spot 593.42, one-dollar strikes 560–620, no walls, flip, moves or prices. */
export function ladderPage(changes: Changes = {}): LadderPage {
  const { spot = 593.42, strikes = strikesBetween(560, 620, 1) } = changes;
  return {
    meta: { symbol: 'TEST', range: changes.range ?? null },
    session: { date: '2026-11-16', opens_at: OPEN, closes_at: CLOSE, half_day: false },
    bars: [],
    spots: [],
    ...changes.page,
    exposure: {
      spot,
      by_strike: [...strikes],
      by_expiry: [],
      profile: { spots: [], net_gex: [] },
      gamma_flip: { level: null, reason: 'no sign change', all: [], cumulative: null },
      call_wall: null,
      put_wall: null,
      ...changes.exposure,
    },
    trap: {
      levels: { expected_move: null, prior_high: null, prior_low: null, ...changes.levels },
      plan: changes.plan ?? null,
    },
  };
}

/** A credit spread at the wall. */
export const planAt = (
  side: 'call' | 'put',
  short: number,
  long: number,
  credit: number,
): NonNullable<LadderPage['trap']['plan']> => ({
  side,
  spread: {
    short: { strike: short },
    long: { strike: long },
    credit_mid: credit,
    break_even: side === 'call' ? short + credit : short - credit,
    max_risk: Math.round((Math.abs(long - short) - credit) * 100),
  },
});

/** An expected move of that many dollars. */
export const moveOf = (dollars: number) => ({
  expected_move: { dollars, percent: 1, expiry: '2026-11-20', volatility: 0.15 },
});

/** A flip at a level. */
export const flipAt = (level: number) => ({
  gamma_flip: { level, reason: null, all: [level], cumulative: null },
});
