import { CALL, type OptionChain, type OptionRight, PUT } from '../market/option-chain.ts';
import { hasExpired } from '../market/year-fraction.ts';
import type { ReadPoint } from '../psychology/session-readings.ts';
import { type TurnoverPace, turnoverPace } from '../psychology/turnover-pace.ts';
import type { VolumeCurve } from '../psychology/volume-curve.ts';
import type { EpochMilliseconds } from '../units.ts';

/** What the pace of a strike is taken from beside its chain. */
export interface PaceInputs {
  readonly curve: VolumeCurve;
  /** The session's snapshot of 30 minutes before; null where none was taken about then. */
  readonly before: Pick<ReadPoint, 'at' | 'reading'> | null;
}

export interface ShortLegStrike {
  readonly right: OptionRight;
  readonly strike: number;
  /** Contracts held, below zero sold. */
  readonly held: number;
}

const unknown = (reason: string): TurnoverPace => ({
  value: null,
  reason,
  volume: null,
  share: null,
  source: null,
});

/**
 * Volume so far and open interest of one side of a strike over all its standard contracts that had not expired by
 * `since`: the same ones that the reading of then had summed.
 */
function sideOf(
  { columns, expirations }: OptionChain,
  right: OptionRight,
  strike: number,
  since: EpochMilliseconds,
) {
  const code = right === 'call' ? CALL : PUT;
  const seen = new Set<number>();
  let volume: number | null = null;
  let openInterest = 0;
  columns.strike.forEach((own, i) => {
    const expiration = columns.expiration[i] ?? 0;
    const isOther = own !== strike || columns.right[i] !== code || columns.adjusted[i] === 1;
    if (isOther || seen.has(expiration)) return;
    if (hasExpired(since, expirations[expiration]?.settlesAt ?? 0)) return;
    seen.add(expiration);
    const traded = columns.volume[i] ?? Number.NaN;
    if (Number.isFinite(traded)) volume = (volume ?? 0) + traded;
    openInterest += columns.openInterest[i] || 0;
  });
  return volume === null ? null : { volume: volume as number, openInterest };
}

/**
 * V/OI pace at the side of the sold strike that is nearest to spot, over all expirations: what the exit rule of a plan
 * watches. Unknown, with the reason, where nothing is sold, no volume is given, or the half hour before is not known.
 */
export function shortStrikePace(
  chain: OptionChain,
  legs: readonly ShortLegStrike[],
  { curve, before }: PaceInputs,
): TurnoverPace {
  const shorts = legs.filter(({ held }) => held < 0);
  const [first, ...rest] = shorts;
  if (first === undefined) return unknown('no strike is sold');
  const gap = ({ strike }: ShortLegStrike) => Math.abs(strike - chain.spot);
  const { right, strike } = rest.reduce((near, own) => (gap(own) < gap(near) ? own : near), first);
  const now = sideOf(chain, right, strike, before?.at ?? chain.asOf);
  const rows = right === 'call' ? before?.reading.calls : before?.reading.puts;
  const row = rows?.find(([level]) => level === strike);
  return turnoverPace(
    now === null ? null : { at: chain.asOf, ...now },
    before === null || row === undefined ? null : { at: before.at, volume: row[1] },
    curve,
  );
}
