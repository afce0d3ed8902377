import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import {
  formatClock,
  formatDate,
  formatDay,
  formatNumber,
  formatPrice,
  formatStrike,
} from '@/lib/view/format.ts';
import { PHASE_WORDS } from '@/lib/view/labels.ts';
import { conditionDistance, conditionFigure, conditionThreshold } from '../feedback-loop/condition-text.ts';

type Plan = NonNullable<TrapAnswer['plan']>;
type Condition = TrapAnswer['plan_missing'][number];

/** `Sell 595 call, buy 600 call` */
export const planHeadline = ({ side, spread }: Plan): string =>
  `Sell ${formatStrike(spread.short.strike)} ${side}, buy ${formatStrike(spread.long.strike)} ${side}`;

/** `Fri 20 Nov, 4 days` */
export const planExpiry = ({ expiry, days }: Plan): string =>
  `${formatDate(expiry)}, ${days === 1 ? '1 day' : `${days} days`}`;

/** Where the loss stops growing: `above 600`. */
export const riskWords = ({ side, spread }: Plan): string =>
  `${side === 'call' ? 'above' : 'below'} ${formatStrike(spread.long.strike)}`;

function exitWords({ id, name, value, at }: Plan['exits'][number]): string {
  if (at !== null) return `${formatDay(at)} ${formatClock(at)}`;
  if (value === null) return name.toLowerCase();
  if (id === 'target') return `a mark of ${formatNumber(value, { digits: 3 })}`;
  return id === 'pace'
    ? `V/OI pace ≤ ${formatNumber(value, { digits: 1 })}`
    : `${name.toLowerCase()} ${formatPrice(value)}`;
}

/** `Exit at a mark of 0.925, V/OI pace ≤ 1.0, …, whichever is first.` */
export const planExits = ({ exits }: Plan): string =>
  `Exit at ${exits.map(exitWords).join('; ')}: whichever comes first.`;

/** Why there is no plan: `No plan while the phase is loading` */
export const noPlanTitle = ({ verdict }: Pick<TrapAnswer, 'verdict'>): string =>
  verdict.phase === 'trap_armed'
    ? 'No plan at this wall'
    : `No plan in the phase ${PHASE_WORDS[verdict.phase].toLowerCase()}`;

/** `RSI (15m) 58, needs > 65: 7 to go` */
export function missingWords(condition: Condition): string {
  const { name, value, unit, reason } = condition;
  if (value === null) return `${name} unknown: ${reason ?? 'no reason given'}`;
  const left = conditionDistance(condition);
  return `${name} ${conditionFigure(value, unit)}, needs ${conditionThreshold(condition)}: ${left}`;
}
