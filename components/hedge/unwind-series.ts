import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { formatCompact, formatStrike } from '@/lib/view/format.ts';

export type Unwind = NonNullable<HedgeAnswer['call_unwind']>;

/** A bar of the picture: shares on the way, or at the wall. */
export interface UnwindBar {
  readonly label: string;
  readonly shares: number;
  readonly kind: 'hedge' | 'unwind';
  /** Of the largest bar, signed. */
  readonly length: number;
}

export interface UnwindSeries {
  readonly bars: readonly UnwindBar[];
  readonly summary: string;
  /** Under which sign models this holds. */
  readonly caveat: string;
}

const trade = (shares: number) => `${shares < 0 ? 'sell' : 'buy'} ${formatCompact(Math.abs(shares))}`;
const side = (unwind: Unwind) => `${formatStrike(unwind.strike)} ${unwind.right}s`;

/** Hedging on the way to a wall against the unwind at it. */
export function unwindSeries(unwind: Unwind): UnwindSeries {
  const most = Math.max(
    1,
    Math.abs(unwind.unwind_shares),
    ...unwind.approach.map((step) => Math.abs(step.hedge_shares)),
  );
  const bar = (label: string, shares: number, kind: UnwindBar['kind']): UnwindBar => ({
    label,
    shares,
    kind,
    length: shares / most,
  });
  const bars = [
    ...unwind.approach.map((step) =>
      bar(`to ${formatStrike(Math.round(step.to * 100) / 100)}`, step.hedge_shares, 'hedge'),
    ),
    bar('sold back', unwind.unwind_shares, 'unwind'),
  ];
  const onTheWay =
    unwind.approach.length === 0
      ? 'Spot is beyond the wall: nothing is left to hedge on the way'
      : `On the way to ${formatStrike(unwind.strike)} dealers ${trade(unwind.approach_shares)} shares`;
  const share = Math.round(unwind.closed_share * 100);
  const reversed =
    unwind.right === 'call' ? ' Under naive they are long them: every sign here turns round.' : '';
  return {
    bars,
    summary: `${onTheWay}; ${share} % of the ${side(unwind)} sold back makes them ${trade(unwind.unwind_shares)}.`,
    caveat: `Holds where dealers are short the ${side(unwind)} (short all${unwind.right === 'put' ? ' and naive' : ''}).${reversed}`,
  };
}
