import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExchangeDate, Share } from '../units.ts';
import { closeBeyond, touchProbability } from '../volatility/risk-neutral-distribution.ts';
import { fitSmile } from '../volatility/smile.ts';
import type { SmileShape } from '../volatility/smile-shape.ts';
import { europeanStrikeQuotes } from '../volatility/strike-quotes.ts';

/** What options imply for one level by one expiration; not how often it happens. */
export interface LevelProbability {
  readonly name: string;
  readonly level: number;
  /** The side of the level that the probability speaks of: the one away from spot. */
  readonly side: 'above' | 'below';
  /** From the smile's terminal distribution. */
  readonly closeBeyond: Share;
  /** min(1, 2 × close beyond): model-dependent. */
  readonly touch: Share;
  /** Beyond the quoted strikes: it rests on the tail's form. */
  readonly extrapolated: boolean;
}

export interface LevelProbabilities {
  readonly expiry: ExchangeDate | null;
  readonly root: string | null;
  readonly levels: readonly LevelProbability[];
  readonly reason: string | null;
  /** How the two figures are to be read. */
  readonly label: string;
}

const LABEL =
  'Risk-neutral, from the smile: what option prices imply, not how often it happens. Touch is twice the close beyond, which holds for a driftless path without jumps.';

interface NamedLevel {
  readonly name: string;
  readonly level: number | null | undefined;
}

/** The smile of one expiration, or why there is none. */
export function expirationSmile(
  book: ChainBook,
  expiration: number,
): { readonly shape: SmileShape | null; readonly reason: string | null } {
  const carry = book.carry[expiration];
  if (carry === undefined || carry.expired || !(carry.years > 0))
    return { shape: null, reason: 'the expiration has settled' };
  const { forward, discount, years } = carry;
  const { smile, reason } = fitSmile(europeanStrikeQuotes(book, expiration), { forward, discount, years });
  return { shape: smile, reason };
}

/** Probabilities of the levels by one expiration; `shape` is its smile. */
export function levelProbabilities(
  book: ChainBook,
  expiration: number | null,
  { shape, reason }: ReturnType<typeof expirationSmile>,
  levels: readonly NamedLevel[],
): LevelProbabilities {
  const listed = expiration === null ? undefined : book.chain.expirations[expiration];
  const of = { expiry: listed?.date ?? null, root: listed?.root ?? null, label: LABEL };
  if (shape === null) return { ...of, levels: [], reason };
  const { spot } = book.chain;
  const rows = levels.flatMap(({ name, level }): LevelProbability[] => {
    if (typeof level !== 'number' || !(level > 0)) return [];
    const side = level >= spot ? 'above' : 'below';
    const { probability, extrapolated } = closeBeyond(shape, level, side);
    const touch = touchProbability(shape, level, side).probability;
    return [{ name, level, side, closeBeyond: probability, touch, extrapolated }];
  });
  return { ...of, levels: rows, reason: null };
}
