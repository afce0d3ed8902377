import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { formatCompact, formatDate, formatPercent, formatPrice, formatStrike } from '@/lib/view/format.ts';

type Book = HedgeAnswer['book'];
type Meter = HedgeAnswer['limits']['meters'][number];

const LIMIT_WORDS = { gross_delta: 'delta', net_delta: 'net delta', gamma: 'gamma', vega: 'vega' } as const;

/** The book in a few words: "Short 1,000 of the 595 call, Fri 20 Nov". */
export function bookWords({ kind, contracts, strike, right, expiry }: Book): string {
  const size = Math.abs(contracts).toLocaleString('en-US');
  if (kind === 'chain') return `Dealers’ whole chain, ${formatCompact(Math.abs(contracts))} contracts`;
  const at = formatStrike(strike ?? 0);
  if (kind === 'strike') return `Dealers at ${at}, ${formatCompact(Math.abs(contracts))} contracts`;
  return `${contracts < 0 ? 'Short' : 'Long'} ${size} of the ${at} ${right}, ${formatDate(expiry ?? '')}`;
}

const shareText = (use: number) => formatPercent(use * 100, { digits: 1 });

const trade = (shares: number) => `${shares < 0 ? 'sell' : 'buy'} ${formatCompact(Math.abs(shares))}`;

/** The title: a position's use of the delta limit and which others it is over; of the dealers' book what a dollar does. */
export function leadTitle({ book, limits, forces }: HedgeAnswer): string {
  const [up = 0, down = 0] = [forces.growth.up[0], forces.growth.down[0]];
  if (book.kind !== 'typed')
    return `${bookWords(book)}: ${trade(up)} shares for a dollar up, ${trade(down)} for a dollar down`;
  const [gross] = limits.meters;
  const over = limits.meters
    .filter((meter) => meter.id !== 'gross_delta' && meter.auto_hedge)
    .map((meter) => LIMIT_WORDS[meter.id]);
  const rest =
    over.length === 0 ? '' : `; over the ${over.join(' and ')} ${over.length === 1 ? 'limit' : 'limits'} now`;
  const use = gross === undefined ? 'unknown share' : shareText(gross.use);
  return `${bookWords(book)}: ${use} of the gross delta limit${rest}`;
}

function priceWords(spot: number, name: string, band: Meter['next']): string | null {
  if (band === null) return null;
  const prices = [band.price_above, band.price_below].filter((price) => price !== null);
  const words = prices.map(
    (price) => `${formatPrice(price)} (${formatPrice(price - spot, { signed: true })})`,
  );
  return words.length === 0 ? `${name} not within 10 %` : `${name} at ${words.join(' or ')}`;
}

/** Which prices force the hedge of the chosen book. */
export function limitSentence({ spot, limits }: HedgeAnswer): string {
  const [gross] = limits.meters;
  if (gross === undefined || gross.auto_hedge_at === null)
    return 'The gross delta limit forces the hedge now.';
  const isSame = gross.next?.from === gross.auto_hedge_at.from;
  const words = [
    isSame ? null : priceWords(spot, gross.next?.status ?? 'next band', gross.next),
    priceWords(spot, 'forced hedge', gross.auto_hedge_at),
  ];
  return `Gross delta: ${words.filter((word) => word !== null).join(', ')}.`;
}

/** What the whole chain makes dealers do per dollar, and how far that pushes price. */
export function chainSentence({ curve, loop }: HedgeAnswer): string {
  const perDollar = 0 - curve.gamma_shares;
  const start = `The whole chain: a dollar up makes dealers ${trade(perDollar)} shares`;
  const { report, inputs } = loop;
  if (report === null) return `${start}; how far that pushes price is unknown, ${inputs.reason}.`;
  const shock = formatPrice(Math.abs(inputs.shock));
  if (report.total_move === null) return `${start}; a shock of $${shock} finds no rest.`;
  return `${start}; $${shock} becomes $${formatPrice(Math.abs(report.total_move))}.`;
}
