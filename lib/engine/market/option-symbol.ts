import { InvalidArgument } from '../require.ts';
import type { ExchangeDate } from '../units.ts';
import { isExchangeDate } from './exchange-time.ts';
import type { OptionRight } from './option-chain.ts';

/** The parts of an OCC option symbol. */
export interface OptionSymbol {
  readonly root: string;
  readonly date: ExchangeDate;
  readonly right: OptionRight;
  /** Dollars; thousandths are exact. */
  readonly strike: number;
  /** The root ends in a digit: the deliverable is not the standard one. */
  readonly adjusted: boolean;
}

/** Anchored at the end: a root may hold digits, so only the last fifteen characters have fixed places. */
const PATTERN = /^(?:O:)?([A-Z0-9]{1,6})\s*(\d{2})(\d{2})(\d{2})([CP])(\d{8})$/;

/**
 * Reads an OCC/OSI symbol (`SPXW221212C01000000`), padded or not, with or without Polygon's `O:`.
 * Null when it is none, names no calendar date or has strike zero.
 */
export function parseOptionSymbol(text: string): OptionSymbol | null {
  const [, root, year, month, day, letter, thousandths] = PATTERN.exec(text.trim()) ?? [];
  if (root === undefined || !/[A-Z]/.test(root)) return null;
  const date = `20${year}-${month}-${day}`;
  const strike = Number(thousandths) / 1000;
  if (!isExchangeDate(date) || strike === 0) return null;
  return { root, date, right: letter === 'C' ? 'call' : 'put', strike, adjusted: /\d$/.test(root) };
}

/**
 * Writes the symbol; `padded` fills the root to six places as OSI does. The inverse of parsing.
 * @throws InvalidArgument for parts that a symbol cannot hold: a strike finer than thousandths, a year past 2099
 */
export function formatOptionSymbol(
  { root, date, right, strike }: Omit<OptionSymbol, 'adjusted'>,
  { padded = false }: { readonly padded?: boolean } = {},
): string {
  const thousandths = Math.round(strike * 1000);
  if (!(thousandths >= 1 && thousandths <= 99_999_999 && thousandths / 1000 === strike))
    throw new InvalidArgument('strike', strike, 'thousandths from 0.001 to 99999.999');
  if (!/^[A-Z0-9]{1,6}$/.test(root) || !/[A-Z]/.test(root))
    throw new InvalidArgument('root', root, 'one to six capitals and digits');
  if (!date.startsWith('20') || !isExchangeDate(date))
    throw new InvalidArgument('date', date, 'a calendar date from 2000 to 2099');
  const day = date.slice(2).replaceAll('-', '');
  const letter = right === 'call' ? 'C' : 'P';
  return `${padded ? root.padEnd(6) : root}${day}${letter}${String(thousandths).padStart(8, '0')}`;
}
