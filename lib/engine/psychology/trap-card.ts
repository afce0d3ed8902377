import type { AnalysisContext } from '../analysis-context.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { IvRank } from '../volatility/iv-rank.ts';
import { type BehaviourInputs, behaviours } from './behaviours.ts';
import { gammaAtStrike } from './gamma-at-strike.ts';
import { type Invalidation, invalidations } from './invalidations.ts';
import { levelProbabilities } from './level-probabilities.ts';
import { planCard } from './plan-card.ts';
import type { RsiReport } from './rsi-report.ts';
import type { SessionHistory } from './session-slots.ts';
import type { TrapCard, TrapReading } from './trap-card-report.ts';
import { trapEvidence } from './trap-evidence.ts';
import { loopOn, momentumToward, retreat, volumeTrend } from './trap-measures.ts';
import { trapPaths } from './trap-paths.ts';
import type { Condition, Phase, TrapLevels } from './trap-report.ts';
import type { TrapSide } from './trap-sides.ts';
import type { TurnoverPace } from './turnover-pace.ts';
import { type WallTrade, wallTrade } from './wall-trade.ts';

export interface TrapCardInputs {
  readonly near: TrapSide;
  readonly phase: Phase;
  /** The four of the loop, net GEX first. */
  readonly conditions: readonly Condition[];
  readonly history: SessionHistory;
  /** V/OI pace at the wall. */
  readonly pace: TurnoverPace;
  readonly rsi: RsiReport;
  readonly rank: IvRank;
  readonly levels: TrapLevels;
  readonly events: AnalysisContext['events'];
}

const SHOWN = 5;

function whyIncomplete(wall: number | null, { contract }: WallTrade): string | null {
  if (wall === null) return 'no strike within 20 % of spot has gamma';
  return contract === null ? 'no contract at the wall has volume today and a quote' : null;
}

function cardOf(book: ChainBook, inputs: TrapCardInputs, trade: WallTrade): TrapCard {
  const { near, history, pace, rsi, rank, levels } = inputs;
  const { side, wall } = near;
  const { spot } = book.chain;
  const { contracts, contract, expiration, spreads, move, breakEven, chance } = trade;
  const [spread] = spreads;
  const own: BehaviourInputs = {
    ...{ side, pace: pace.value, ivRank: rank },
    volumeOi: near.checks.find(({ id }) => id === 'volume_oi')?.value ?? null,
    momentum: momentumToward(history, side),
    retreat: retreat(history, side, spot, levels.expectedMove?.dollars ?? null),
  };
  return {
    ...{ side, pace, contract, breakEven, chance, pays: contract?.ask ?? null },
    wall: wall?.strike ?? null,
    lured: side === 'call' ? 'breakout_buyers' : 'breakdown_buyers',
    contracts: contracts.slice(0, SHOWN),
    breakEvenPercent: breakEven === null ? null : (breakEven / spot - 1) * 100,
    evidence:
      wall === null
        ? []
        : trapEvidence({
            ...{ side, wall: wall.strike, volumeOi: own.volumeOi, momentum: own.momentum },
            volumeTrend: volumeTrend(history),
            expiringShare: wall.expiringShare,
            stretched: side === 'call' ? rsi.overbought : rsi.oversold,
            missingFrames: rsi.missing.length,
            gammaAtWall: gammaAtStrike(book, wall.strike),
          }),
    behaviours: behaviours(book, own),
    paths:
      contract === null || expiration === null || spread === undefined || move === null
        ? null
        : trapPaths(book, expiration, contract, spread, move),
    reason: whyIncomplete(wall?.strike ?? null, trade),
  };
}

function planOf(
  { chain }: ChainBook,
  { near, phase, conditions }: TrapCardInputs,
  { contract, spreads, smile }: WallTrade,
  flags: readonly Invalidation[],
): Pick<TrapReading, 'plan' | 'planMissing' | 'planReason'> {
  const { side, wall, checks } = near;
  const checklist = [...conditions.slice(0, 1), ...checks].map((own) => ({ ...own, history: [] }));
  if (phase !== 'trap_armed')
    return {
      plan: null,
      planMissing: checklist.filter(({ met }) => met !== true),
      planReason: 'the trap is not armed',
    };
  const plan =
    contract === null || wall === null
      ? null
      : planCard({
          ...{ asOf: chain.asOf, side, wall: wall.strike, spreads, shape: smile.shape, flags },
          ...{ root: contract.root, expiry: contract.expiry, days: contract.days },
          checklist: checklist.filter(({ id }) => id !== 'loop_off'),
        });
  return { plan, planMissing: [], planReason: plan === null ? 'no spread at the wall can be quoted' : null };
}

const namedLevels = ({ callWall, putWall, gammaFlip, priorHigh, priorLow }: TrapLevels) => [
  { name: 'Call wall', level: callWall?.strike },
  { name: 'Put wall', level: putWall?.strike },
  { name: 'Flip', level: gammaFlip.level },
  { name: 'Prior high', level: priorHigh },
  { name: 'Prior low', level: priorLow },
];

/** The trap card of the nearer (or armed) wall, the plan while it is armed, and what would cancel it. */
export function trapCard(book: ChainBook, inputs: TrapCardInputs): TrapReading {
  const { near, phase, conditions, pace, rank, levels, events } = inputs;
  const trade = wallTrade(book, near.side, near.wall?.strike ?? null, levels.expectedMove?.expiry);
  const { contract, expiration, smile, breakEven } = trade;
  const [spread] = trade.spreads;
  const isWide = spread === undefined ? (contract?.wide ?? null) : spread.short.wide || spread.long.wide;
  const flags = invalidations({
    ...{
      symbol: book.chain.symbol,
      asOf: book.chain.asOf,
      expiry: contract?.expiry ?? null,
      events,
      pace,
      ivRank: rank,
      isWide,
    },
    netGex: conditions[0]?.value ?? null,
    isLoopOn: loopOn(phase, conditions),
  });
  const probed = [...namedLevels(levels), { name: 'Buyers’ break-even', level: breakEven }];
  return {
    trap: cardOf(book, inputs, trade),
    ...planOf(book, inputs, trade, flags),
    invalidations: flags,
    probabilities: levelProbabilities(book, expiration, smile, probed),
  };
}
