import { findRoot } from '../math/root-finding.ts';
import { InvalidArgument } from '../require.ts';
import type { Dollars, EpochMilliseconds } from '../units.ts';
import { attributePath } from './attribute-path.ts';
import type { LegEnd, PathAttribution } from './attribution-report.ts';
import { legValue } from './leg-value.ts';

/** A reading of the first source’s trade: spot and what the spread is worth a share, as printed there. */
interface PrintedReading {
  readonly at: EpochMilliseconds;
  readonly spot: number;
  readonly mark: Dollars;
}

/** One reading with the one volatility at which both legs together are worth the printed mark. */
export interface WorkedReading extends PrintedReading {
  readonly volatility: number;
}

export interface WorkedTrade {
  readonly readings: readonly WorkedReading[];
  readonly path: PathAttribution;
  /** What the source says the $92.50 came from. */
  readonly printed: { readonly theta: Dollars; readonly delta: Dollars; readonly vega: Dollars };
  /** Three days at the source’s own $0.08 a day. */
  readonly thetaByItsOwnRate: Dollars;
}

const YEAR_MS = 365 * 86_400_000;
/** Friday 20 December 2024, 16:00 in New York: the "Dec 20" of the source. */
const SETTLES_AT = Date.UTC(2024, 11, 20, 21);
const LEGS = [
  { style: 'european', right: 'call', strike: 595, quantity: -1 },
  { style: 'european', right: 'call', strike: 600, quantity: 1 },
] as const;
/** Closes of the four sessions before the last; the source dates none of them. */
const READINGS: readonly PrintedReading[] = [
  { at: Date.UTC(2024, 11, 16, 21), spot: 593, mark: 1.85 },
  { at: Date.UTC(2024, 11, 17, 21), spot: 594.5, mark: 2.1 },
  { at: Date.UTC(2024, 11, 18, 21), spot: 594, mark: 1.2 },
  { at: Date.UTC(2024, 11, 19, 21), spot: 593.5, mark: 0.925 },
];
const LEAST = 0.01;
/** Beyond it the spread is worth less again: the lower of two volatilities is the market’s. */
const MOST = 0.6;

const yearsAt = (at: EpochMilliseconds): number => (SETTLES_AT - at) / YEAR_MS;

const pricesAt = ({ at, spot }: PrintedReading, volatility: number): number[] =>
  LEGS.map((leg) => legValue(leg, { spot, years: yearsAt(at), volatility, rate: 0, dividendYield: 0 }));

const spreadAt = (reading: PrintedReading, volatility: number): number => {
  const [short = 0, long = 0] = pricesAt(reading, volatility);
  return short - long;
};

function solve(reading: PrintedReading): WorkedReading {
  const excess = (volatility: number) => spreadAt(reading, volatility) - reading.mark;
  if (!(excess(LEAST) < 0 && excess(MOST) > 0))
    throw new InvalidArgument('mark', reading.mark, `a value that the spread can have at ${reading.spot}`);
  return { ...reading, volatility: findRoot(excess, LEAST, MOST, 1e-14) };
}

/**
 * The first source’s 595/600 call credit spread, day by day, in the engine’s own terms: sold at 1.85 with SPY at 593,
 * marked 2.10 at 594.50 and 1.20 at 594, closed at its 50 % target, 0.925, at 593.50. The source gives no volatility,
 * so each day’s is the one at which both legs together are worth the mark; rate and yield are left at 0. The terms sum
 * to the actual $92.50, which its own 30 + 40 + 22.50 only do because they were chosen to: three days at its $0.08
 * are $24, and a spot that ended $0.50 above where it began brings $6.79, not $40.
 */
export function workedTrade(): WorkedTrade {
  const readings = READINGS.map(solve);
  const endAt = (reading: WorkedReading, leg: number): LegEnd => ({
    spot: reading.spot,
    years: yearsAt(reading.at),
    volatility: reading.volatility,
    rate: 0,
    dividendYield: 0,
    price: pricesAt(reading, reading.volatility)[leg] ?? Number.NaN,
  });
  const steps = readings.slice(1).map((to, i) =>
    LEGS.map((leg, index) => ({
      ...leg,
      from: endAt(readings[i] as WorkedReading, index),
      to: endAt(to, index),
    })),
  );
  return {
    readings,
    path: attributePath(steps),
    printed: { theta: 30, delta: 40, vega: 22.5 },
    thetaByItsOwnRate: 3 * 0.08 * 100,
  };
}
