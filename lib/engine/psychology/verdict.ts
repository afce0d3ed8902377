import type { OptionRight } from '../market/option-chain.ts';
import type { Shares } from '../units.ts';
import type { Condition, GammaRegime, Phase, TrapLevels, Verdict } from './trap-report.ts';

interface VerdictInputs {
  readonly spot: number;
  readonly phase: Phase;
  readonly side: OptionRight | null;
  readonly regime: GammaRegime;
  readonly hedgeSharesPerDollar: Shares;
  readonly levels: Pick<TrapLevels, 'callWall' | 'putWall' | 'gammaFlip'>;
  readonly conditions: readonly Condition[];
  readonly trapChecks: readonly Condition[];
}

const LEADS: Readonly<Record<GammaRegime, string>> = {
  short_gamma: 'Dealers are short gamma. They must buy rallies and sell dips',
  long_gamma: 'Dealers are long gamma. They sell rallies and buy dips',
  near_zero: 'Dealer gamma nearly cancels out. Their hedging has no clear direction',
};

const money = (amount: number) => `$${Math.abs(amount).toFixed(2)}`;
const level = (price: number) => String(Math.round(price * 100) / 100);
const shares = (count: Shares) =>
  Math.round(Math.abs(count)).toLocaleString('en-US', { maximumSignificantDigits: 3 });

/** Where spot stands against the wall of the given side. */
function wallClause({ spot, levels }: VerdictInputs, side: OptionRight | null): string | null {
  const wall = side === 'put' ? levels.putWall : levels.callWall;
  if (wall === null) return null;
  const where = spot < wall.strike ? 'under' : spot > wall.strike ? 'over' : 'at';
  const name = `the ${level(wall.strike)} ${side === 'put' ? 'put' : 'call'} wall`;
  return where === 'at' ? `Price is at ${name}` : `Price is ${money(wall.strike - spot)} ${where} ${name}`;
}

const names = (conditions: readonly Condition[]) =>
  [...new Set(conditions.filter((c) => c.met === null).map((c) => lowerFirst(c.name)))].join(', ');
const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function phaseClause(inputs: VerdictInputs): string {
  const { phase, side, conditions, trapChecks } = inputs;
  const met = conditions.filter((c) => c.met === true).length;
  const wall = wallClause(inputs, side);
  const lured = side === 'put' ? 'breakdown sellers' : 'breakout buyers';
  switch (phase) {
    case 'trap_armed':
      return `${wall} and the loop is off, so ${lured} are being lured. Do not chase.`;
    case 'loop_active':
      return `All four loop conditions are met: hedging feeds the move. Do not fade it.`;
    case 'loading':
      return `${wall === null ? '' : `${wall}. `}${met} of 4 loop conditions are met: the loop is not on.`;
    case 'quiet':
      return `${wall === null ? '' : `${wall}. `}${met} of 4 loop conditions are met: nothing forces a move.`;
    default:
      return `No read: ${names([...conditions, ...trapChecks])} unknown, and that could change the phase.`;
  }
}

/** The verdict in words, every figure from the report. `lead` says what dealers must do, `sentence` is the whole. */
export function verdictWords(inputs: VerdictInputs): Pick<Verdict, 'lead' | 'sentence'> {
  const lead = LEADS[inputs.regime];
  const amount =
    inputs.regime === 'near_zero' ? '' : `, about ${shares(inputs.hedgeSharesPerDollar)} shares per $1`;
  return { lead, sentence: `${lead}${amount}. ${phaseClause(inputs)}` };
}
