import { payoffLine } from '@/lib/engine/trades/payoff-line.ts';
import type { PayoffSubject } from './payoff-subject.ts';

/** A date and a volatility to look at: days from now, points above today's. */
export interface PayoffMoment {
  readonly days: number;
  readonly points: number;
}

/** What the page sends: the plan once, then moments. */
export type PayoffRequest = { readonly subject: PayoffSubject } | { readonly moment: PayoffMoment };

export interface PayoffReply {
  readonly moment: PayoffMoment;
  readonly pnl: readonly number[];
}

const DAYS_PER_YEAR = 365;
let subject: PayoffSubject | null = null;

self.onmessage = ({ data }: MessageEvent<PayoffRequest>) => {
  if ('subject' in data) {
    subject = data.subject;
    return;
  }
  if (subject === null) return;
  const { legs, spots, received, years } = subject;
  const terms = {
    elapsed: Math.min(years, data.moment.days / DAYS_PER_YEAR),
    volatilityShift: data.moment.points / 100,
  };
  const pnl = payoffLine(legs, spots, terms).map((value) => value + received);
  self.postMessage({ moment: data.moment, pnl } satisfies PayoffReply);
};
