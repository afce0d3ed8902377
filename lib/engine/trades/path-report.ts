import { isoInstant } from '../market/iso-instant.ts';
import type { Dollars, IsoInstant } from '../units.ts';
import { attributePath } from './attribute-path.ts';
import type { AttributionReport, SplitPnl } from './attribution-report.ts';
import { type NamedLeg, stepsBetween, type WholeReading } from './leg-reading.ts';
import { type MarkBasis, markPrice } from './mark-price.ts';

/** A position's legs as one stored snapshot quotes them. */
export interface StoredReading {
  readonly id: string;
  readonly whole: WholeReading;
}

/** Which snapshot: where a path begins, ends, or has a step. */
export interface PathInstant {
  readonly snapshotId: string;
  readonly asOf: IsoInstant;
  readonly spot: number;
}

/** One step of a path: to which snapshot, at which net price a share, what it brought. */
export interface PathStep extends PathInstant, SplitPnl {
  readonly mark: Dollars;
}

/** A position's P&L along stored snapshots: in all, by leg and by step; all amounts whole cents. */
export interface PathReport extends AttributionReport {
  readonly from: PathInstant;
  readonly to: PathInstant;
  readonly steps: readonly PathStep[];
  /** Snapshots between that could not mark every leg. */
  readonly skipped: readonly SkippedInstant[];
}

export interface SkippedInstant {
  readonly asOf: IsoInstant;
  readonly reason: string;
}

/** A path as it was read from the store. */
export interface StoredPath {
  /** Oldest first, two or more. */
  readonly readings: readonly StoredReading[];
  readonly skipped: readonly SkippedInstant[];
}

const instantOf = ({ id, whole }: StoredReading): PathInstant => ({
  snapshotId: id,
  asOf: isoInstant(whole.asOf),
  spot: whole.spot,
});

/** What one unit of the position is worth a share: Σ quantity · price, closing side. Above zero an asset. */
function netMark({ marks }: WholeReading, legs: readonly NamedLeg[], basis: MarkBasis): Dollars {
  const net = legs.reduce((sum, { quantity }, i) => {
    const own = marks[i];
    return own === undefined ? sum : sum + quantity * markPrice(own, quantity, basis, 'close');
  }, 0);
  return Number(net.toFixed(6));
}

/**
 * Where a position's P&L came from along stored snapshots, step by step; the holder's sign. The steps sum to the whole,
 * cent for cent, in both splits.
 * @throws InvalidArgument naming what cannot be attributed
 */
export function pathReport(
  legs: readonly NamedLeg[],
  { readings, skipped }: StoredPath,
  basis: MarkBasis,
): PathReport {
  const [first] = readings;
  const last = readings.at(-1);
  const path = attributePath(
    stepsBetween(
      legs,
      readings.map(({ whole }) => whole),
      basis,
    ),
  );
  return {
    actual: path.actual,
    greeks: path.greeks,
    revaluation: path.revaluation,
    byLeg: path.byLeg,
    from: instantOf(first as StoredReading),
    to: instantOf(last as StoredReading),
    steps: path.steps.map(({ actual, greeks, revaluation }, i) => {
      const reading = readings[i + 1] as StoredReading;
      return {
        ...instantOf(reading),
        mark: netMark(reading.whole, legs, basis),
        ...{ actual, greeks, revaluation },
      };
    }),
    skipped,
  };
}
