import type { AnalysisContext } from '../analysis-context.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { Dollars, Percent, Share } from '../units.ts';
import { atTheMoneyVolatility } from '../volatility/expected-move.ts';
import type { IvRank } from '../volatility/iv-rank.ts';
import { closeBeyond } from '../volatility/risk-neutral-distribution.ts';
import { type Behaviour, behaviours } from './behaviours.ts';
import { gammaAtStrike } from './gamma-at-strike.ts';
import { type Invalidation, invalidations } from './invalidations.ts';
import { expirationSmile, type LevelProbabilities, levelProbabilities } from './level-probabilities.ts';
import { type LuredContract, luredContract, luredContracts } from './lured-contracts.ts';
import { momentum } from './momentum.ts';
import { type PlanCard, planCard } from './plan-card.ts';
import { relativeVolume } from './relative-volume.ts';
import type { RsiReport } from './rsi-report.ts';
import { type SessionHistory, WINDOW_SLOTS } from './session-slots.ts';
import { type Evidence, trapEvidence } from './trap-evidence.ts';
import { type TrapPaths, trapPaths } from './trap-paths.ts';
import type { Condition, Met, Phase, TrapLevels } from './trap-report.ts';
import type { TrapSide } from './trap-sides.ts';
import type { TurnoverPace } from './turnover-pace.ts';
import { wallSpreads } from './wall-spread.ts';

/** Who is lured, into what, and what speaks against them. */
export interface TrapCard {
  readonly side: OptionRight;
  readonly wall: number | null;
  /** `breakout_buyers` buy calls at the call wall, `breakdown_buyers` puts at the put wall. */
  readonly lured: 'breakout_buyers' | 'breakdown_buyers';
  /** What trades near the wall, by premium; at most five. */
  readonly contracts: readonly LuredContract[];
  /** The one that stands for the trade. */
  readonly contract: LuredContract | null;
  /** Its ask, and where it must close by expiration to earn that back. */
  readonly pays: Dollars | null;
  readonly breakEven: number | null;
  readonly breakEvenPercent: Percent | null;
  /** Risk-neutral probability of a close beyond it. */
  readonly chance: Share | null;
  readonly pace: TurnoverPace;
  readonly evidence: readonly Evidence[];
  readonly behaviours: readonly Behaviour[];
  readonly paths: TrapPaths | null;
  readonly reason: string | null;
}

/** The trap with what follows from it. */
export interface TrapReading {
  readonly trap: TrapCard;
  readonly plan: PlanCard | null;
  /** What keeps the plan from being shown: the trap's own conditions that are not met. */
  readonly planMissing: readonly Condition[];
  /** Why there is no plan, where it is not for want of a condition. */
  readonly planReason: string | null;
  readonly invalidations: readonly Invalidation[];
  readonly probabilities: LevelProbabilities;
}

export interface TrapCardInputs {
  readonly near: TrapSide;
  readonly phase: Phase;
  /** The four of the loop, net GEX first. */
  readonly conditions: readonly Condition[];
  readonly history: SessionHistory;
  readonly pace: TurnoverPace;
  readonly rsi: RsiReport;
  readonly rank: IvRank;
  readonly levels: TrapLevels;
  readonly events: AnalysisContext['events'];
}

const ARMED = 'the trap is not armed';
const SHOWN = 5;

function loopOn(phase: Phase, conditions: readonly Condition[]): Met {
  if (phase === 'loop_active') return true;
  return phase === 'no_read' && conditions.every(({ met }) => met !== false) ? null : false;
}

/** 30-minute relative volume over that of the half hour before. */
function volumeTrend(history: SessionHistory): number | null {
  const now = relativeVolume(history).ratio;
  const before = relativeVolume(history, history.now - WINDOW_SLOTS).ratio;
  return now === null || before === null || !(before > 0) ? null : now / before;
}

/** How far price has come back from the session's extreme on that side, in expected moves. */
function retreat({ today }: SessionHistory, side: OptionRight, spot: number, move: number | null) {
  if (today === null || today.slots.size === 0 || move === null || !(move > 0)) return null;
  const bars = [...today.slots.values()];
  const extreme =
    side === 'call' ? Math.max(...bars.map(({ high }) => high)) : Math.min(...bars.map(({ low }) => low));
  return Math.max(0, side === 'call' ? extreme - spot : spot - extreme) / move;
}

const percentFrom = (spot: number, level: number): Percent => (level / spot - 1) * 100;

/** The expiration that a contract belongs to, else the nearest after today. */
function expirationOf({ chain, carry }: ChainBook, lured: LuredContract | null, levels: TrapLevels) {
  const date = lured?.expiry ?? levels.expectedMove?.expiry;
  const isOwn = (root: string) => lured === null || root === lured.root;
  const index = chain.expirations.findLastIndex(
    (e, i) => e.date === date && isOwn(e.root) && !carry[i]?.expired,
  );
  return index < 0 ? null : index;
}

function namedLevels(
  { callWall, putWall, gammaFlip, priorHigh, priorLow }: TrapLevels,
  breakEven: number | null,
) {
  return [
    { name: 'Call wall', level: callWall?.strike },
    { name: 'Put wall', level: putWall?.strike },
    { name: 'Flip', level: gammaFlip.level },
    { name: 'Prior high', level: priorHigh },
    { name: 'Prior low', level: priorLow },
    { name: 'Buyers’ break-even', level: breakEven },
  ];
}

/** The trap card of the nearer (or armed) wall, the plan while it is armed, and what would cancel it. */
export function trapCard(book: ChainBook, inputs: TrapCardInputs): TrapReading {
  const { near, phase, conditions, history, pace, rsi, rank, levels, events } = inputs;
  const { chain } = book;
  const { side, wall } = near;
  const strike = wall?.strike ?? null;
  const isCall = side === 'call';
  const contracts = strike === null ? [] : luredContracts(book, side, strike);
  const contract = strike === null ? null : luredContract(contracts, strike);
  const pays = contract?.ask ?? null;
  const breakEven = contract === null ? null : contract.strike + (isCall ? contract.ask : -contract.ask);
  const expiration = expirationOf(book, contract, levels);
  const smile =
    expiration === null
      ? { shape: null, reason: 'no expiration after today' }
      : expirationSmile(book, expiration);
  const spreads = expiration === null || strike === null ? [] : wallSpreads(book, expiration, side, strike);
  const [spread] = spreads;
  const volatility = expiration === null ? null : atTheMoneyVolatility(book, expiration);
  const years = expiration === null ? 0 : (book.carry[expiration]?.years ?? 0);
  const move = volatility === null ? null : chain.spot * volatility * Math.sqrt(years);
  const { percent } = momentum(history);
  const toward = percent === null ? null : isCall ? percent : -percent || 0;
  const volumeOi = near.checks.find(({ id }) => id === 'volume_oi')?.value ?? null;
  const legs = spread === undefined ? null : spread.short.wide || spread.long.wide;
  const flags = invalidations({
    asOf: chain.asOf,
    expiry: contract?.expiry ?? null,
    events,
    netGex: conditions[0]?.value ?? null,
    isLoopOn: loopOn(phase, conditions),
    pace,
    ivRank: rank,
    isWide: legs ?? contract?.wide ?? null,
  });
  const [netGex] = conditions;
  const checklist = [...(netGex ? [netGex] : []), ...near.checks];
  const isArmed = phase === 'trap_armed';
  const plan =
    isArmed && contract !== null && strike !== null
      ? planCard({
          ...{ asOf: chain.asOf, side, wall: strike, spreads, shape: smile.shape, flags },
          ...{ root: contract.root, expiry: contract.expiry, days: contract.days },
          checklist: checklist.filter(({ id }) => id !== 'loop_off'),
        })
      : null;
  return {
    trap: {
      side,
      wall: strike,
      lured: isCall ? 'breakout_buyers' : 'breakdown_buyers',
      contracts: contracts.slice(0, SHOWN),
      contract,
      pays,
      breakEven,
      breakEvenPercent: breakEven === null ? null : percentFrom(chain.spot, breakEven),
      chance:
        smile.shape === null || breakEven === null || !(breakEven > 0)
          ? null
          : closeBeyond(smile.shape, breakEven, isCall ? 'above' : 'below').probability,
      pace,
      evidence:
        strike === null
          ? []
          : trapEvidence({
              ...{ side, wall: strike, volumeOi, momentum: toward },
              volumeTrend: volumeTrend(history),
              expiringShare: wall?.expiringShare ?? null,
              stretched: isCall ? rsi.overbought : rsi.oversold,
              missingFrames: rsi.missing.length,
              gammaAtWall: gammaAtStrike(book, strike),
            }),
      behaviours: behaviours(book, {
        ...{ side, volumeOi, pace: pace.value, momentum: toward, ivRank: rank },
        retreat: retreat(history, side, chain.spot, levels.expectedMove?.dollars ?? null),
      }),
      paths:
        contract === null || expiration === null || spread === undefined || move === null
          ? null
          : trapPaths(book, expiration, contract, spread, move),
      reason:
        strike === null
          ? 'no strike within 20 % of spot has gamma'
          : contract === null
            ? 'no contract at the wall has volume today and a quote'
            : null,
    },
    plan,
    planMissing: isArmed ? [] : checklist.filter(({ met }) => met !== true),
    planReason: plan !== null ? null : isArmed ? 'no spread at the wall can be quoted' : ARMED,
    invalidations: flags,
    probabilities: levelProbabilities(book, expiration, smile, namedLevels(levels, breakEven)),
  };
}
