import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { formatDate, formatStrike } from '@/lib/view/format.ts';
import { niceTicks } from '../chart/nice-ticks.ts';
import { points } from './volatility-words.ts';

type Smile = VolatilityAnswer['smiles'][number];

/** A strike of the smile chart, volatilities in percent. */
export interface SmileDot {
  readonly strike: number;
  readonly quote: number | null;
  /** Bid and ask side of the quote, to first order. */
  readonly spread: readonly [number, number] | null;
  readonly curve: number | null;
}

export interface SmileSeries {
  readonly title: string;
  readonly dots: readonly SmileDot[];
  readonly strikeTicks: readonly number[];
  readonly volatilityTicks: readonly number[];
  readonly summary: string;
}

/** Range of strikes that is drawn, in expected moves of the expiration. */
const SHOWN_DEVIATIONS = 4;

/** Quotes and fitted curve of one expiration within four standard deviations of the forward. */
export function smileSeries({ expiry, root, days, forward, quotes, curve }: Smile): SmileSeries {
  const nearest = [...quotes].sort((a, b) => Math.abs(a.strike - forward) - Math.abs(b.strike - forward))[0];
  const width = SHOWN_DEVIATIONS * (nearest?.volatility ?? 0) * Math.sqrt(days / 365);
  const isShown = ({ strike }: { readonly strike: number }) => Math.abs(Math.log(strike / forward)) <= width;
  const dots: SmileDot[] = [
    ...quotes.filter(isShown).map(({ strike, volatility, half_spread: half }) => ({
      strike,
      quote: volatility * 100,
      spread: [(volatility - half) * 100, (volatility + half) * 100] as const,
      curve: null,
    })),
    ...curve.filter(isShown).map(({ strike, volatility }) => ({
      strike,
      quote: null,
      spread: null,
      curve: volatility * 100,
    })),
  ].sort((a, b) => a.strike - b.strike);
  const shown = quotes.filter(isShown);
  const [low, high] = [shown[0], shown.at(-1)];
  const ends =
    low === undefined || high === undefined
      ? ''
      : `, ${points(low.volatility)} % at ${formatStrike(low.strike)}, ${points(high.volatility)} % at ${formatStrike(high.strike)}`;
  const heights = dots.flatMap(({ quote, curve: fitted, spread }) =>
    [quote, fitted, ...(spread ?? [])].filter((value) => value !== null),
  );
  return {
    title: `${root} ${formatDate(expiry)}`,
    dots,
    strikeTicks: niceTicks(dots[0]?.strike ?? 0, dots.at(-1)?.strike ?? 0, 6),
    volatilityTicks: niceTicks(Math.min(...heights), Math.max(...heights), 6),
    summary: `Smile of ${root} ${formatDate(expiry)}: ${nearest === undefined ? 'no quotes' : `${points(nearest.volatility)} % at the forward`}${ends}.`,
  };
}
