import type { ArmedTradeAnswer } from '@/lib/schema/armed-trade-answer.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatClock, formatNumber, formatPrice, formatStrike } from '@/lib/view/format.ts';

export type Trade = NonNullable<ArmedTradeAnswer['trade']>;
type Exit = Trade['exits'][number];
type Causes = NonNullable<Trade['attribution']>['revaluation'];

/** When the session’s last armed trap began, as the page itself knows it; null where none was armed. */
export const armedSince = ({ timeline }: TrapPage['trap']): string | null =>
  timeline.runs.findLast(({ phase }) => phase === 'trap_armed')?.from ?? null;

/** `595/600 call spread` */
export const spreadName = ({ legs, side }: Trade): string =>
  `${legs.map(({ strike }) => formatStrike(strike)).join('/')} ${side} spread`;

/** The causes of a P&L in the order they are said: time, price and volatility, and of the others those that brought something. */
export function causesOf(
  revaluation: Causes,
): { readonly key: keyof Causes; readonly name: string; readonly value: number }[] {
  const named = [
    ['time', 'time'],
    ['spot', 'price'],
    ['volatility', 'volatility'],
    ['rate', 'rate'],
    ['market_minus_model', 'market less model'],
  ] as const;
  return named
    .filter(([key], i) => i < 3 || revaluation[key] !== 0)
    .map(([key, name]) => ({ key, name, value: revaluation[key] }));
}

/** What an exit is, with what was read: `V/OI pace 0.80, at or below 1.0` */
function exitWords({ id, value, threshold, at, reason }: Exit, { side }: Trade): string {
  const beyond = side === 'call' ? 'above' : 'below';
  switch (id) {
    case 'target':
      return `the target: a mark of ${formatNumber(value ?? 0, { digits: 3 })}, at or below ${formatNumber(threshold ?? 0, { digits: 3 })}`;
    case 'pace':
      return `V/OI pace ${formatPrice(value ?? 0)}, at or below ${formatNumber(threshold ?? 0, { digits: 1 })}`;
    case 'broken':
      return `a second snapshot ${beyond} the wall ${formatStrike(threshold ?? 0)}`;
    case 'invalidation':
      return reason ?? 'net GEX is no longer negative';
    case 'time':
      return at === null ? 'time' : `time, ${formatClock(at)}`;
  }
}

const NAMES: Readonly<Record<Exit['id'], string>> = {
  target: 'the target',
  pace: 'V/OI pace',
  broken: 'the broken wall',
  invalidation: 'what cancels the plan',
  time: 'the time',
};

/** How the trade stands: `Ended at 15:55: V/OI pace 0.80, at or below 1.0.` */
export function endWords(trade: Trade): string {
  if (trade.status === 'just_armed') return 'Armed with this snapshot: nothing has been made yet.';
  const met = trade.exits.filter((exit) => exit.met === true).map((exit) => exitWords(exit, trade));
  return trade.status === 'closed'
    ? `Ended at ${formatClock(trade.until.as_of)}: ${met.join('; ')}.`
    : 'Still open: none of its exits has been met.';
}

/** Which exits could not be read on the way, null where all could: the trade may have ended there. */
export function unreadWords({ unread, snapshots }: Trade): string | null {
  if (unread.length === 0) return null;
  const said = unread.map(
    ({ id, snapshots: count, reason }) =>
      `${NAMES[id]} at ${count} of ${snapshots - 1} snapshots${reason === null ? '' : ` (${reason})`}`,
  );
  return `Not known on the way: ${said.join('; ')}. The trade may have ended there.`;
}

/** Where a share of the bar of causes belongs: |value| over their sum; 0 where nothing was made. */
export function causeShares(values: readonly number[]): number[] {
  const whole = values.reduce((sum, value) => sum + Math.abs(value), 0);
  return values.map((value) => (whole === 0 ? 0 : Math.abs(value) / whole));
}
