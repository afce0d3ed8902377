import type { ExposureAnswer } from '@/lib/schema/exposure-answer.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import {
  formatCompact,
  formatDate,
  formatDollars,
  formatNumber,
  formatPercent,
  formatPrice,
  formatShare,
  formatStrike,
} from '@/lib/view/format.ts';

/** One figure of the levels card, ready to print. */
export interface LevelStat {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
  readonly unit?: string;
  readonly note: string | null;
}

const distance = (level: number, spot: number) => formatPercent((level / spot - 1) * 100, { signed: true });

function wall(id: 'call_wall' | 'put_wall', name: string, exposure: ExposureAnswer): LevelStat {
  const own = exposure[id];
  if (own === null)
    return { id: `${id}.strike`, name, value: null, text: 'none', note: 'no gamma on this side' };
  const ofAll = exposure.all_expiries?.[id];
  const distance = formatPercent(own.distance_percent, { signed: true });
  const note = ofAll ? `${distance}; all: ${formatStrike(ofAll.strike)}` : distance;
  return { id: `${id}.strike`, name, value: own.strike, text: formatStrike(own.strike), note };
}

function flip({ gamma_flip: { level, reason, all }, spot }: ExposureAnswer): LevelStat {
  const shown = { id: 'gamma_flip.level', name: 'Flip', value: level };
  if (level === null) return { ...shown, text: 'none', note: reason };
  const more = all.length > 1 ? `, nearest of ${all.length}` : '';
  return { ...shown, text: formatPrice(level), note: `${distance(level, spot)}${more}` };
}

function cumulativeFlip({ gamma_flip: { cumulative }, spot }: ExposureAnswer): LevelStat {
  const text = cumulative === null ? 'none' : formatPrice(cumulative);
  const note = cumulative === null ? 'sum keeps its sign' : `${distance(cumulative, spot)}, by sum`;
  return { id: 'gamma_flip.cumulative', name: 'Flip, other method', value: cumulative, text, note };
}

function expectedMove({ trap }: TrapPage): LevelStat {
  const move = trap.levels.expected_move;
  const shown = { id: 'expected_move.dollars', name: 'Expected move', value: move?.dollars ?? null };
  if (move === null) return { ...shown, text: 'none', note: 'next expiration has no volatility' };
  const note = `to ${formatDate(move.expiry)}`;
  return { ...shown, text: `±${formatPrice(move.dollars)}`, note };
}

function maxPain({ max_pain: pain }: ExposureAnswer): LevelStat {
  const shown = { id: 'max_pain.strike', name: 'Max pain', value: pain?.strike ?? null };
  if (pain === null) return { ...shown, text: 'none', note: 'no open interest' };
  return { ...shown, text: formatStrike(pain.strike), note: `${pain.root} ${formatDate(pain.expiry)}` };
}

function netGex({ net_gex: net, gross_gex: gross }: ExposureAnswer): LevelStat {
  const share = gross > 0 ? `${formatShare(Math.abs(net) / gross)} of gross` : null;
  const isNoise = gross > 0 && Math.abs(net) < 0.02 * gross;
  const note = isNoise ? `${share}: noise` : share;
  return { id: 'net_gex', name: 'Net GEX', value: net, text: formatDollars(net), note };
}

function hedge({ trap }: TrapPage): LevelStat {
  const shares = trap.hedge_shares_per_dollar;
  const does = shares < 0 ? 'bought per $1 up' : 'sold per $1 up';
  return {
    id: 'hedge_shares_per_dollar',
    name: 'Hedge, shares',
    value: shares,
    text: formatCompact(Math.abs(shares)),
    note: does,
  };
}

const plain = (id: string, name: string, value: number, note: string): LevelStat => ({
  id,
  name,
  value,
  text: formatDollars(value),
  note,
});

function ratio(id: string, name: string, value: number | null, note: string): LevelStat {
  return { id, name, value, text: value === null ? 'none' : formatNumber(value, { digits: 2 }), note };
}

/** The levels card's figures, in reading order. */
export function levelStats(page: TrapPage): LevelStat[] {
  const { exposure } = page;
  const zeroDte = exposure.zero_dte_share;
  return [
    flip(exposure),
    wall('call_wall', 'Call wall', exposure),
    wall('put_wall', 'Put wall', exposure),
    expectedMove(page),
    netGex(exposure),
    hedge(page),
    maxPain(exposure),
    cumulativeFlip(exposure),
    plain('net_dex', 'Net DEX', exposure.net_dex, '$ of delta'),
    plain('net_vex', 'Net VEX', exposure.net_vex, 'per vol point'),
    plain('net_chex', 'Net CHEX', exposure.net_chex, 'per day'),
    ratio('put_call.open_interest', 'Put/call, OI', exposure.put_call.open_interest, 'open interest'),
    ratio('put_call.volume', 'Put/call, volume', exposure.put_call.volume, 'traded today'),
    {
      id: 'zero_dte_share',
      name: '0DTE share',
      value: zeroDte,
      text: zeroDte === null ? 'none' : formatShare(zeroDte, 1),
      note: 'of gamma',
    },
  ];
}
