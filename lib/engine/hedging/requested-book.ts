import type { SignModel } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import { CALL, type OptionRight, PUT } from '../market/option-chain.ts';
import { InvalidArgument } from '../require.ts';
import type { ExchangeDate } from '../units.ts';
import { type ChosenBook, chooseBook, hasVolatility } from './book-choice.ts';
import type { HedgeRequest } from './hedge-request.ts';

/** The first date after today on which a contract is listed with a volatility, else the last one that lists it. */
function nearestExpiry(book: ChainBook, right: OptionRight, strike: number): ExchangeDate | null {
  const { asOf, expirations, columns } = book.chain;
  const side = right === 'call' ? CALL : PUT;
  const today = exchangeDateOf(asOf);
  const dates = new Set<ExchangeDate>();
  columns.strike.forEach((level, row) => {
    const date = expirations[columns.expiration[row] ?? 0]?.date;
    const isOwn = level === strike && columns.right[row] === side && columns.adjusted[row] === 0;
    if (isOwn && date !== undefined && hasVolatility(book, row)) dates.add(date);
  });
  const listed = [...dates].sort();
  return listed.find((date) => date > today) ?? listed.at(-1) ?? null;
}

type Walls = Pick<ExposureReport, 'callWall' | 'putWall'>;

/**
 * The book that a request names, what it leaves open filled in: strike = the wall of its right, expiry = the nearest
 * after today. Without a wall the whole chain. @throws InvalidArgument naming `k`, `x` or `qty` where there is none
 */
export function requestedBook(
  book: ChainBook,
  sign: SignModel,
  { callWall, putWall }: Walls,
  { kind, right, strike: asked, expiry, contracts }: HedgeRequest,
): ChosenBook {
  const strike = asked ?? (right === 'call' ? callWall : putWall)?.strike ?? null;
  if (kind === 'chain' || strike === null) return chooseBook(book, sign, { kind: 'chain' });
  if (kind === 'strike') return chooseBook(book, sign, { kind, strike });
  const date = expiry ?? nearestExpiry(book, right, strike);
  if (date === null) throw new InvalidArgument('k', strike, `a strike with a ${right} that has a volatility`);
  return chooseBook(book, sign, { kind, right, strike, expiry: date, contracts });
}
