import { formatDollars, formatPrice, formatStrike } from '@/lib/view/format.ts';
import type { LadderPage } from './ladder-page.ts';

/** A price of the plan and what it means there. */
export interface PlanPoint {
  readonly price: number;
  readonly text: string;
}

/** The plan on the price axis: where the seller keeps the credit, where it is eaten up, where the loss stops growing. */
export interface PlanMarks {
  readonly side: 'call' | 'put';
  readonly short: PlanPoint;
  readonly even: PlanPoint;
  readonly long: PlanPoint;
}

const MULTIPLIER = 100;

/** Reads the armed trap's plan, at the mid, for one spread; null while there is none. */
export function planMarks({ plan }: LadderPage['trap']): PlanMarks | null {
  if (plan === null) return null;
  const { side, spread } = plan;
  const letter = side === 'call' ? 'C' : 'P';
  const [short, long] = [formatStrike(spread.short.strike), formatStrike(spread.long.strike)];
  const beyond = side === 'call' ? 'below' : 'above';
  return {
    side,
    short: {
      price: spread.short.strike,
      text: `short ${short} ${letter}: keep ${formatDollars(spread.credit_mid * MULTIPLIER)} ${beyond}`,
    },
    even: { price: spread.break_even, text: `break-even ${formatPrice(spread.break_even)}` },
    long: {
      price: spread.long.strike,
      text: `long ${long} ${letter}: loss stops at ${formatDollars(-spread.max_risk)}`,
    },
  };
}
