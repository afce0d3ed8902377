import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { formatDate, formatPrice, formatStrike } from '@/lib/view/format.ts';

type Card = TrapAnswer['trap'];

const WHO = { breakout_buyers: 'Breakout buyers', breakdown_buyers: 'Breakdown buyers' } as const;

/** Who is lured into what: `Breakout buyers pay 2.78 for the 595 call, Fri 20 Nov.` */
export function lureHeadline({ lured, contract, pays }: Card): string {
  if (contract === null || pays === null)
    return `${WHO[lured]}: nothing near the wall trades enough to name.`;
  const { strike, right, expiry } = contract;
  return `${WHO[lured]} pay ${formatPrice(pays)} for the ${formatStrike(strike)} ${right}, ${formatDate(expiry)}.`;
}

/** What the evidence says in sum: `4 of 6 against`. */
export function evidenceCount({ evidence }: Pick<Card, 'evidence'>): string {
  const against = evidence.filter((one) => one.against === true).length;
  const unknown = evidence.filter((one) => one.against === null).length;
  return `${against} of ${evidence.length}${unknown === 0 ? '' : `, ${unknown} unknown`}`;
}

/** What would cancel the trade: `1 of 8 present, 2 unknown`. */
export function cancelCount({ invalidations }: Pick<TrapAnswer, 'invalidations'>): string {
  const present = invalidations.filter((one) => one.present === true).length;
  const unknown = invalidations.filter((one) => one.present === null).length;
  return `${present} of ${invalidations.length} present${unknown === 0 ? '' : `, ${unknown} unknown`}`;
}
