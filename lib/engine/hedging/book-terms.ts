import { CALL } from '../market/option-chain.ts';
import type { Shares, Years } from '../units.ts';

/**
 * A dealer's options as columns. A term is one strike of one expiration under one volatility: its calls and its puts
 * together, in shares (contracts · multiplier), the dealer's sign.
 */
export interface BookTerms {
  readonly strike: Float64Array;
  readonly years: Float64Array;
  readonly volatility: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
  readonly calls: Float64Array;
  readonly puts: Float64Array;
}

/** One contract's line in a book. */
export interface BookLine {
  readonly right: number;
  readonly strike: number;
  readonly years: Years;
  readonly volatility: number;
  readonly rate: number;
  readonly dividendYield: number;
  /** Contracts · multiplier, dealer's sign. */
  readonly shares: Shares;
}

const COLUMNS = ['strike', 'years', 'volatility', 'rate', 'dividendYield'] as const;

/** Collects lines into terms: neighbours of one strike, time, volatility and carry are one. */
export class TermCollector {
  readonly #columns: Record<keyof BookTerms, number[]> = {
    strike: [],
    years: [],
    volatility: [],
    rate: [],
    dividendYield: [],
    calls: [],
    puts: [],
  };

  add(line: BookLine): void {
    const own = this.#columns;
    const last = own.strike.length - 1;
    const side = line.right === CALL ? own.calls : own.puts;
    if (last >= 0 && COLUMNS.every((name) => own[name][last] === line[name])) {
      side[last] = (side[last] ?? 0) + line.shares;
      return;
    }
    for (const name of COLUMNS) own[name].push(line[name]);
    own.calls.push(line.right === CALL ? line.shares : 0);
    own.puts.push(line.right === CALL ? 0 : line.shares);
  }

  terms(): BookTerms {
    const own = this.#columns;
    return {
      strike: Float64Array.from(own.strike),
      years: Float64Array.from(own.years),
      volatility: Float64Array.from(own.volatility),
      rate: Float64Array.from(own.rate),
      dividendYield: Float64Array.from(own.dividendYield),
      calls: Float64Array.from(own.calls),
      puts: Float64Array.from(own.puts),
    };
  }
}

const DAYS_PER_YEAR = 365;

/** The same options `days` later, never past settlement, with every volatility `points` higher, never below zero. */
export const shiftTerms = (terms: BookTerms, points: number, days: number): BookTerms => ({
  ...terms,
  years: terms.years.map((years) => Math.max(0, years - days / DAYS_PER_YEAR)),
  volatility: terms.volatility.map((volatility) => Math.max(0, volatility + points / 100)),
});
