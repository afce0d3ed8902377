import { turnoverClass } from '../psychology/volume-open-interest.ts';
import { capitalCost, deltaMargin } from './capital-cost.ts';
import { deltaLadder } from './delta-ladder.ts';
import { hedgeToTarget } from './hedge-to-target.ts';
import { nakedMargin } from './naked-margin.ts';
import { displayedUse, limitStatus, limitUse } from './risk-limits.ts';
import { simulateLoop } from './simulate-loop.ts';
import { unwindFlow } from './unwind-flow.ts';

/** A figure of a source beside what the engine computes for it. */
export interface WorkedFigure {
  readonly id: string;
  readonly source: 'first' | 'second';
  /** What the source says. */
  readonly says: string;
  readonly computed: readonly number[];
  readonly unit: 'shares' | 'dollars' | 'percent' | 'times';
  /** What is off in the source; null where it is right. */
  readonly correction: string | null;
}

const CALLS = { right: 'call', delta: 0.63, multiplier: 100 } as const;

function firstSource(): WorkedFigure[] {
  const ladder = deltaLadder({
    contracts: -1_000,
    multiplier: 100,
    rungs: [0.3, 0.35, 0.41, 0.48, 0.55, 0.63].map((delta, i) => ({ spot: 590 + i, delta })),
  });
  const at595 = ladder.at(-1)?.positionDollars ?? 0;
  const figure = (
    id: string,
    says: string,
    computed: readonly number[],
    unit: WorkedFigure['unit'],
    correction: string | null,
  ): WorkedFigure => ({ id, source: 'first', says, computed, unit, correction });
  return [
    figure(
      'gamma',
      'Gamma −5,000 at 10,000 contracts of −0.05',
      [-10_000 * 0.05 * 100],
      'shares',
      'Ten times as many shares per $1.',
    ),
    figure(
      'use',
      '35, 49, 65, 75 % of $50M at 590, 592, 594, 595',
      [0, 2, 4, 5].map((i) => displayedUse(ladder[i]?.grossLimitUse ?? 0)),
      'percent',
      null,
    ),
    figure(
      'rungs',
      'Buys 5, 6, 7, 7, 8 thousand shares, 33,000 in all',
      [...ladder.slice(1).map((rung) => rung.hedgeShares), ladder.at(-1)?.cumulativeHedgeShares ?? 0],
      'shares',
      null,
    ),
    figure(
      'auto_hedge',
      'Buys 25,000 at 595 to reach −$12M',
      [at595 + 25_000 * 595],
      'dollars',
      '25,000 shares leave −$22.6M.',
    ),
    figure(
      'to_target',
      'The same, to −$12M',
      [hedgeToTarget(at595, 12e6, 595)],
      'shares',
      '−$12M needs 42,832 shares.',
    ),
    figure(
      'unwind',
      '3,000 of 10,000 sold back at delta .63: sells 18,900',
      [unwindFlow({ ...CALLS, contracts: 3_000 }, 'short_all')],
      'shares',
      '18,900 shares are 300 contracts.',
    ),
    figure('turnover', '23,000 of volume on 10,000 open: 2.3×, heavy', [23_000 / 10_000], 'times', null),
  ];
}

const BAND_WORDS = {
  within: 'OK',
  warning: 'warning',
  alert: 'alert',
  critical: 'critical',
  breach: 'breach',
};

function secondSource(): WorkedFigure[] {
  const figure = (
    id: string,
    says: string,
    computed: readonly number[],
    unit: WorkedFigure['unit'],
    correction: string | null,
  ): WorkedFigure => ({ id, source: 'second', says, computed, unit, correction });
  const margin = nakedMargin({ right: 'call', spot: 580, strike: 580, premium: 0, kind: 'equity' });
  const uses = [-25e6, -30e6, -38e6, -52e6].map((exposure) => limitUse(exposure, 50e6));
  const words = uses.map((use) => BAND_WORDS[limitStatus(use, 'b').status]).join(', ');
  const [unhedged, hedged] = [capitalCost(deltaMargin(-40e6), 0.05, 500), capitalCost(2e6, 0.05, 500)];
  const loop = simulateLoop({
    spot: 580,
    shock: 3,
    thresholdDollars: 0,
    lambda: 1e-5,
    book: { gammaShares: -50_000 },
  });
  const percent = (share: number | null) => (share ?? 0) * 100;
  return [
    figure(
      'margin',
      '10,000 short 580 calls: $580M of stock, $116M margin',
      [margin * 100 * 10_000],
      'dollars',
      'Before the premium, which the rule adds.',
    ),
    figure('log', `−$25M, −$30M, −$38M, −$52M of $50M: ${words}`, uses.map(displayedUse), 'percent', null),
    figure(
      'log_hedge',
      'Buys 52,000 at $584 to reach −$5M',
      [hedgeToTarget(-52e6, 5e6, 584)],
      'shares',
      '52,000 shares are $30.4M; −$5M needs 80,479.',
    ),
    figure(
      'steps',
      '$10M at 582 is 10,000 shares; $5M at 583 is 5,000',
      [10e6 / 582, 5e6 / 583],
      'shares',
      '17,182 and 8,576.',
    ),
    figure(
      'funding',
      '$20M at 5 %: $2,740 a day; $2M: $274',
      [unhedged.fundingPerDay, hedged.fundingPerDay],
      'dollars',
      '$2M is a tenth of $20M; the text says 20 times less.',
    ),
    figure(
      'return',
      '$500 on $20M and on $2M: 0.0025 and 0.025 %',
      [percent(unhedged.return), percent(hedged.return)],
      'percent',
      null,
    ),
    figure(
      'annual',
      'A year of that: 0.9 and 9 %',
      [percent(unhedged.annualReturn), percent(hedged.annualReturn)],
      'percent',
      null,
    ),
    figure(
      'factor',
      '0.52 % becomes 1.03 %, a factor of 2',
      [loop.amplification ?? Number.NaN],
      'times',
      'Needs g = 0.5. On SPY −$1B of gamma gives about 0.02.',
    ),
  ];
}

/** Every hedging figure of the first two source documents, recomputed. */
export const workedFigures = (): WorkedFigure[] => [...firstSource(), ...secondSource()];

/** Class of the first source's volume over open interest. */
export const workedTurnover = () => turnoverClass(2.3);
