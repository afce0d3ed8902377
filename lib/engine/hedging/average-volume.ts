import type { AnalysisContext, VolumeProxy } from '../analysis-context.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { underlyingSpec } from '../market/underlyings.ts';
import { AVERAGED_SESSIONS, averageDailyVolume } from '../psychology/relative-volume.ts';
import { sessionHistory, sessionSlots } from '../psychology/session-slots.ts';
import type { Shares } from '../units.ts';

/** Average daily volume in shares of the symbol, or why there is none. */
export type AverageVolume =
  | {
      readonly shares: Shares;
      /** The proxy whose dollars they are; null: the symbol's own. */
      readonly volumeOf: string | null;
      readonly reason: null;
    }
  | { readonly shares: null; readonly volumeOf: null; readonly reason: string };

const unknown = (reason: string): AverageVolume => ({ shares: null, volumeOf: null, reason });

const known = (shares: Shares | null, volumeOf: string | null): AverageVolume | null =>
  shares !== null && shares > 0 ? { shares, volumeOf, reason: null } : null;

const TOO_FEW = `fewer than ${AVERAGED_SESSIONS} whole sessions of volume are stored`;

function ofProxy({ symbol, sessionBars, priorBars }: VolumeProxy, spot: number): AverageVolume {
  const shares = averageDailyVolume({ prior: sessionSlots(priorBars) });
  const price = (sessionBars.at(-1) ?? priorBars.at(-1))?.close ?? Number.NaN;
  return (
    known(shares === null ? null : (shares * price) / spot, symbol) ?? unknown(`${TOO_FEW} for ${symbol}`)
  );
}

function whyUnknown(symbol: string): string {
  const { kind, volumeProxy } = underlyingSpec(symbol);
  if (kind === 'equity') return TOO_FEW;
  const proxy = volumeProxy === null ? '' : `; that of ${volumeProxy} is not stored with this series`;
  return `${symbol} is an index and has no share volume${proxy}`;
}

/**
 * Mean share volume of the 20 sessions before, from five-minute bars of whole sessions, else from stored daily bars. An
 * index takes its proxy's: the same dollars at the index's price, proxy shares × proxy price / spot. Unknown, with the
 * reason, with fewer sessions or without volume.
 */
export function averageVolume(
  context: AnalysisContext,
  chain: Pick<OptionChain, 'symbol' | 'asOf' | 'spot'>,
): AverageVolume {
  if (context.volumeProxy !== undefined) return ofProxy(context.volumeProxy, chain.spot);
  const history = sessionHistory(context, chain);
  const { opensAt } = history.session;
  const daily = (context.dailyBars ?? [])
    .filter((bar) => bar.start < opensAt)
    .slice(-AVERAGED_SESSIONS)
    .map((bar) => bar.volume)
    .filter((volume) => volume !== null);
  const ofDays =
    daily.length < AVERAGED_SESSIONS
      ? null
      : daily.reduce((sum, volume) => sum + volume, 0) / AVERAGED_SESSIONS;
  return known(averageDailyVolume(history) ?? ofDays, null) ?? unknown(whyUnknown(chain.symbol));
}
