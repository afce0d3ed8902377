import type { Assumptions } from '../assumptions.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { underlyingSpec } from '../market/underlyings.ts';
import { hedgeShares } from './hedge-shares.ts';
import { PHASE_SIGN } from './phase-exposure.ts';
import type { PhasePoint } from './phase-machine.ts';
import { gammaRegime } from './sign-models.ts';
import type { Condition, ConditionId, ExitId, PhaseTimeline, Verdict } from './trap-report.ts';
import type { TrapSide } from './trap-sides.ts';

interface VerdictInputs {
  readonly chain: Pick<OptionChain, 'symbol'>;
  readonly assumptions: Pick<Assumptions, 'sign'>;
  /** The exposure that the phase is read from. */
  readonly naive: Pick<ExposureReport, 'spot' | 'netGex' | 'grossGex'>;
  /** The machine at this snapshot, and the session's phases. */
  readonly now: Pick<PhasePoint, 'phase' | 'wall' | 'closed'>;
  readonly timeline: Pick<PhaseTimeline, 'runs'>;
  /** The side whose trap is armed, else the nearer wall's. */
  readonly near: Pick<TrapSide, 'side' | 'wall' | 'checks'>;
  readonly conditions: readonly Condition[];
}

const level = (price: number) => String(Math.round(price * 100) / 100);
const THREE_DIGITS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const rounded = (count: number) => THREE_DIGITS.format(Math.round(Math.abs(count)));

/** What dealers must do, and how much of it; net GEX below 2 % of gross is called noise. */
function dealers({ naive, chain }: VerdictInputs): { lead: string; amount: string } {
  const { netGex, grossGex } = naive;
  const regime = gammaRegime(netGex, grossGex);
  if (grossGex === 0)
    return { lead: 'No contract in view has gamma. Dealers have nothing to hedge', amount: '' };
  if (regime === 'near_zero') {
    const share = ((Math.abs(netGex) / grossGex) * 100).toFixed(1);
    const lead = `Dealer gamma is noise: net is ${share} % of gross. Hedging pushes neither way`;
    return { lead, amount: '' };
  }
  const isIndex = underlyingSpec(chain.symbol).kind === 'index';
  const amount = `, about ${rounded(hedgeShares(naive))} ${isIndex ? 'index units per point' : 'shares per $1'}`;
  return regime === 'short_gamma'
    ? { lead: 'Dealers are short gamma. They must buy rallies and sell dips', amount }
    : { lead: 'Dealers are long gamma. They sell rallies and buy dips', amount };
}

/** Where spot stands against the wall; null without one. */
function wallClause({
  chain: { symbol },
  naive: { spot },
  near: { side, wall },
}: VerdictInputs): string | null {
  if (wall === null) return null;
  const name = `the ${level(wall.strike)} ${side} wall`;
  const away = Math.abs(wall.strike - spot).toFixed(2);
  if (away === '0.00') return `${symbol} is at ${name}`;
  const distance = underlyingSpec(symbol).kind === 'index' ? `${away} points` : `$${away}`;
  return `${symbol} is ${distance} ${spot < wall.strike ? 'under' : 'over'} ${name}`;
}

const NAMES: Readonly<Record<ConditionId, string>> = {
  net_gex: 'net GEX',
  volume: '30-minute volume',
  momentum: 'momentum',
  volume_oi: 'V/OI',
  wall_distance: 'distance to the wall',
  rsi_15m: 'RSI',
  loop_off: 'the loop',
};

function listed(ids: readonly ConditionId[]): string {
  const names = [...new Set(ids)].map((id) => NAMES[id]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** What is not met yet, and what is not known. */
function missing(conditions: readonly Condition[]): string {
  const short = conditions.filter((c) => c.met === false).map((c) => c.id);
  const unknown = conditions.filter((c) => c.met === null).map((c) => c.id);
  const parts = [
    ...(short.length > 0 ? [`${listed(short)} not met`] : []),
    ...(unknown.length > 0 ? [`${listed(unknown)} unknown`] : []),
  ];
  return parts.join(', ');
}

const EXITS: Readonly<Record<ExitId, string>> = {
  exit_volume: 'volume fell below its average',
  exit_rsi: 'RSI went to an extreme',
  exit_wall: 'the wall ahead was reached',
  exit_volatility: 'the volatility index jumped',
  exit_pace: 'V/OI pace fell to 1.0',
};

const endedBy = ({ timeline }: VerdictInputs): string =>
  timeline.runs
    .at(-1)
    ?.exits.map((id) => EXITS[id])
    .join(', ') || 'an exit fired';

function resolution({ now: { closed } }: VerdictInputs): string {
  if (closed === null) return 'The trap is over.';
  const wall = `${level(closed.strike)} ${closed.side} wall`;
  if (closed.outcome === 'held') return `The ${wall} held: price has left it. The trap is over.`;
  if (closed.outcome === 'broken') return `Two snapshots closed beyond the ${wall}: it is broken.`;
  return `The session ended before the ${wall} was left or broken.`;
}

function phaseClause(inputs: VerdictInputs): string {
  const { now, near, conditions } = inputs;
  const wall = wallClause(inputs);
  const where = wall === null ? '' : `${wall}. `;
  const count = conditions.filter((c) => c.met === true).length;
  const met = `${count} of ${conditions.length} loop conditions ${count === 1 ? 'is' : 'are'} met`;
  const lured = near.side === 'put' ? 'breakdown sellers' : 'breakout buyers';
  switch (now.phase) {
    case 'trap_armed':
      return `${wall} and the loop is off, so ${lured} are being lured. Do not chase.`;
    case 'loop_active':
      return `${where}All ${conditions.length} loop conditions are met. Do not fade the move.`;
    case 'loading':
      return `${where}${met}: ${missing(conditions)}. The loop is not on.`;
    case 'quiet':
      return `${where}${met}. The loop is off.`;
    case 'exhaustion':
      return `${where}The loop has ended: ${endedBy(inputs)}. Do not chase what is left of the move.`;
    case 'resolved':
      return `${where}${resolution(inputs)}`;
    case 'no_read': {
      const checks = near.checks.filter((c) => c.id !== 'loop_off');
      const unknown = [...conditions, ...checks].filter((c) => c.met === null).map((c) => c.id);
      return `${where}No read: ${listed(unknown)} unknown, which could change the phase.`;
    }
  }
}

const CAUTION = ` This reads the ${PHASE_SIGN} sign, not the one shown.`;

/**
 * The verdict in words, every figure from the report: `lead` says what dealers must do, `sentence` starts with it and
 * is the whole. Says so when the view shows another sign model than the one that the phase rests on.
 */
export function verdictWords(inputs: VerdictInputs): Pick<Verdict, 'lead' | 'sentence'> {
  const { lead, amount } = dealers(inputs);
  const caution = inputs.assumptions.sign === PHASE_SIGN ? '' : CAUTION;
  return { lead, sentence: `${lead}${amount}. ${phaseClause(inputs)}${caution}` };
}
