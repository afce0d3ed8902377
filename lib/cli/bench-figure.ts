/** A piece of work that gives the same figures as another, or tries to. */
export interface Work {
  readonly name: string;
  readonly run: () => unknown;
}

/** One line of the table: the engine's work, what it is compared with, and the aim. */
export interface BenchFigure extends Work {
  readonly unit: 'ns' | 'µs' | 'ms';
  /** How many contracts (prices, gammas) one run makes; the figure is per one of them. */
  readonly per: number;
  readonly aim: number | null;
  /** Rounds before the clock counts. */
  readonly warmUp: number;
  /** The plain loop first. */
  readonly others: readonly Work[];
}

/** Rounds before the clock counts: kernels are compiled after a few, a small chain's whole analysis needs more. */
export const KERNEL_WARM_UP = 3;
/** Rounds for whole analyses of a chain. */
export const warmUpOf = (contracts: number) => KERNEL_WARM_UP + Math.ceil(60_000 / contracts);

const step = 1.5 ** (1 / 149);
/** The 150 log-spaced prices of a profile around a spot. */
export const levelsOf = (spot: number) => Array.from({ length: 150 }, (_, j) => 0.8 * spot * step ** j);
