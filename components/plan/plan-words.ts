import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { formatDate, formatNumber, formatPrice, formatShare, formatStrike } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';

type Limit = PlanAnswer['chosen']['max_profit'];

export const STRUCTURE_WORDS: Readonly<Record<string, string>> = {
  single: 'single option',
  vertical: 'vertical',
  iron_condor: 'iron condor',
  iron_butterfly: 'iron butterfly',
  calendar: 'calendar',
  diagonal: 'diagonal',
  straddle: 'straddle',
  strangle: 'strangle',
  butterfly: 'butterfly',
  broken_wing_butterfly: 'broken-wing butterfly',
  custom: 'custom position',
};

/** An end of the payoff in words: dollars, or without limit. */
export const limitText = ({ dollars, unbounded }: Limit): string =>
  unbounded || dollars === null ? 'without limit' : formatMoney(Math.abs(dollars));

const listText = (levels: readonly number[]): string =>
  levels.map((level) => formatPrice(level)).join(' and ');

function gainText(max: Limit, isCredit: boolean): string {
  if (!max.unbounded && max.dollars !== null && max.dollars <= 0) return 'Nothing to gain';
  return max.unbounded ? 'Gain without limit' : `${isCredit ? 'Keep' : 'Make'} up to ${limitText(max)}`;
}

function riskText(max: Limit): string {
  if (!max.unbounded && max.dollars !== null && max.dollars >= 0) return 'nothing at risk';
  return max.unbounded ? 'risk without limit' : `risk ${limitText(max)}`;
}

/** The plan in one sentence of figures. */
export function planHeadline({ chosen }: Pick<PlanAnswer, 'chosen'>): string {
  const even =
    chosen.break_evens.length === 0 ? 'no break-even' : `break even at ${listText(chosen.break_evens)}`;
  return `${gainText(chosen.max_profit, chosen.credit > 0)}, ${riskText(chosen.max_loss)}, ${even}`;
}

const kindOf = ({ structure, chosen, legs }: PlanAnswer): string => {
  const name = STRUCTURE_WORDS[structure] ?? structure;
  if (structure !== 'vertical') return name.charAt(0).toUpperCase() + name.slice(1);
  const right = legs[0]?.right === 'put' ? 'Put' : 'Call';
  return `${right} ${chosen.credit > 0 ? 'credit' : 'debit'} spread`;
};

/** What the position is, and what the market's own distribution says of it. */
export function planDetail(plan: PlanAnswer): string {
  const strikes = [...new Set(plan.legs.map(({ strike }) => strike))].map(formatStrike).join('/');
  const dates = [...new Set(plan.legs.map(({ expiry }) => expiry))].map(formatDate).join(' and ');
  const { units } = plan.fill;
  const size = units === 1 ? 'one contract' : `${formatNumber(units)} contracts`;
  const { probability_of_profit, reason } = plan.odds;
  const odds =
    probability_of_profit === null
      ? `No probability: ${reason}.`
      : `The market gives ${formatShare(probability_of_profit)} to a profit at expiry (from the smile, risk-neutral).`;
  return `${kindOf(plan)} ${strikes}, ${dates}, ${size}. Hypothetical. ${odds}`;
}

/** A leg by name: `595 C`. */
export const legName = ({
  strike,
  right,
}: {
  readonly strike: number;
  readonly right: 'call' | 'put';
}): string => `${formatStrike(strike)} ${right === 'call' ? 'C' : 'P'}`;

/** Net price per share: `1.85 credit`, `2.50 debit`. */
export const netText = (credit: number): string =>
  credit >= 0 ? `${formatPrice(credit)} credit` : `${formatPrice(-credit)} debit`;
