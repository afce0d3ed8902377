import type { PositionAnswer, PositionsAnswer } from '@/lib/schema/position-answer.ts';
import { formatClock, formatDate, formatDay, formatNumber, formatPrice } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { legName, STRUCTURE_WORDS } from '../plan/plan-words.ts';

const signed = (value: number) => formatMoney(value, { signed: true });

/** What the positions make in one sentence. */
export function positionsHeadline({ positions, totals }: PositionsAnswer): string {
  const open = positions.filter(({ status }) => status === 'open').length;
  if (positions.length === 0) return 'No paper positions yet';
  const held = open === 0 ? 'Nothing is held' : `${formatNumber(open)} open`;
  const made = totals.unrealised === null ? 'unmarked' : signed(totals.unrealised);
  return `${held}: ${made} unrealised, ${signed(totals.realised)} realised`;
}

/** What a position is: `2 × SPY vertical 595 C/600 C, Fri 20 Nov`. */
export function positionTitle({ symbol, structure, units, legs }: PositionAnswer): string {
  const names = [...new Set(legs.map(legName))].join('/');
  const dates = [...new Set(legs.map(({ expiry }) => expiry))].map(formatDate).join(' and ');
  return `${formatNumber(units)} × ${symbol} ${STRUCTURE_WORDS[structure] ?? structure} ${names}, ${dates}`;
}

const EXIT_WORDS = {
  target: 'Target',
  volume_pace: 'V/OI pace',
  invalidation: 'Invalidation',
  time: 'Time',
} as const;

/** An exit as a line: met, not met, or unknown with the reason. */
export function exitText({
  id,
  met,
  reason,
  first_met_at,
  value,
  threshold,
}: PositionAnswer['exits'][number]): string {
  const name = EXIT_WORDS[id];
  const first =
    first_met_at === null
      ? ''
      : `, first met ${formatDay(Date.parse(first_met_at))} ${formatClock(Date.parse(first_met_at))}`;
  if (met === null) return `${name}: unknown, ${reason}${first}`;
  const figures =
    id === 'time' || value === null || threshold === null
      ? ''
      : ` (${formatPrice(value)} against ${formatPrice(threshold)})`;
  return `${name}: ${met ? 'met' : 'not met'}${figures}${first}`;
}

/** What the newest mark says, or why it cannot. */
export function markText({ mark, status, unrealised }: PositionAnswer): string {
  if (status === 'closed') return 'closed';
  if (mark === null) return 'not marked yet';
  return unrealised === null ? `no value: ${mark.reason}` : signed(unrealised);
}
