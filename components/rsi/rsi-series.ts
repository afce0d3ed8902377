import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { formatNumber, formatShare } from '@/lib/view/format.ts';

type Rsi = TrapAnswer['rsi'];
type Timeframe = keyof Rsi['timeframes'];

export interface RsiRow {
  readonly timeframe: Timeframe;
  readonly id: string;
  readonly value: number | null;
  readonly text: string;
  readonly weight: string;
  /** Of the bar from 50 to the value, percent of the axis 0 to 100. */
  readonly left: number;
  readonly width: number;
  readonly reason: string | null;
}

const TIMEFRAMES = ['5m', '15m', '1h', '4h', '1d'] as const satisfies readonly Timeframe[];

function row(timeframe: Timeframe, { value, weight, reason }: Rsi['timeframes'][Timeframe]): RsiRow {
  return {
    timeframe,
    id: `rsi.timeframes.${timeframe}.value`,
    value,
    text: value === null ? 'unknown' : formatNumber(value),
    weight: formatShare(weight),
    left: Math.min(50, value ?? 50),
    width: Math.abs((value ?? 50) - 50),
    reason,
  };
}

/** RSI by timeframe, shortest first. */
export const rsiRows = ({ timeframes }: Pick<Rsi, 'timeframes'>): RsiRow[] =>
  TIMEFRAMES.map((timeframe) => row(timeframe, timeframes[timeframe]));

/** What the timeframes say together: `overbought on 3 of 5`. */
export function rsiWords({ overbought, oversold, missing }: Rsi): string {
  const known = TIMEFRAMES.length - missing.length;
  if (known === 0) return 'no timeframe has enough bars';
  const parts = [
    overbought > 0 ? `overbought on ${overbought} of ${known}` : null,
    oversold > 0 ? `oversold on ${oversold} of ${known}` : null,
  ].filter((part) => part !== null);
  const said = parts.length === 0 ? 'neither overbought nor oversold' : parts.join(', ');
  return missing.length === 0 ? said : `${said}; no ${missing.join(', ')}`;
}
