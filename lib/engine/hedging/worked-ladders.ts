import { deltaLadder, type LadderRung } from './delta-ladder.ts';
import { type LimitPreset, TYPICAL_LIMITS } from './risk-limits.ts';

/** A position with the deltas that a source's text gives it. */
export interface WorkedLadder {
  readonly id: 'first_1000' | 'first_10000' | 'second_1000';
  readonly title: string;
  readonly source: 'first' | 'second';
  readonly preset: LimitPreset;
  readonly contracts: number;
  readonly strike: number;
  readonly rungs: readonly LadderRung[];
  /** What the source's text says otherwise. */
  readonly correction: string | null;
}

const FIRST = { spot: 590, strike: 595, deltas: [0.3, 0.35, 0.41, 0.48, 0.55, 0.63] };
const SECOND = { spot: 580, strike: 580, deltas: [0.5, 0.54, 0.58, 0.62, 0.66, 0.7] };

const ladderOf = (contracts: number, { spot, deltas }: typeof FIRST, preset: LimitPreset) =>
  deltaLadder(
    { contracts, multiplier: 100, rungs: deltas.map((delta, i) => ({ spot: spot + i, delta })) },
    TYPICAL_LIMITS,
    preset,
  );

/** The ladders of the first two source documents, computed from their deltas. */
export const workedLadders = (): WorkedLadder[] => [
  {
    id: 'first_1000',
    title: 'First source, 1,000 contracts',
    source: 'first',
    preset: 'a',
    contracts: -1_000,
    strike: FIRST.strike,
    rungs: ladderOf(-1_000, FIRST, 'a'),
    correction: 'Its shares and dollars belong to 1,000 contracts; its text says 10,000.',
  },
  {
    id: 'first_10000',
    title: 'First source, 10,000 contracts',
    source: 'first',
    preset: 'a',
    contracts: -10_000,
    strike: FIRST.strike,
    rungs: ladderOf(-10_000, FIRST, 'a'),
    correction: 'Ten times its table: −300,000 shares, −$177M, 354 % of the limit before price has moved.',
  },
  {
    id: 'second_1000',
    title: 'Second source, 1,000 contracts',
    source: 'second',
    preset: 'b',
    contracts: -1_000,
    strike: SECOND.strike,
    rungs: ladderOf(-1_000, SECOND, 'b'),
    correction:
      'Its table says 10,000 contracts; the shares are those of 1,000. At 585 it says −$44M; 70,000 shares are $40.95M. The need is linear: 4,000 shares a dollar.',
  },
];
