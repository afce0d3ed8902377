import type { AnalysisContext } from '../analysis-context.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { underlyingSpec } from '../market/underlyings.ts';
import { averageDailyVolume } from '../psychology/relative-volume.ts';
import { sessionHistory } from '../psychology/session-slots.ts';
import type { Shares } from '../units.ts';

const SESSIONS = 20;

/** Average daily volume, or why there is none. */
export type AverageVolume =
  | { readonly shares: Shares; readonly reason: null }
  | { readonly shares: null; readonly reason: string };

function whyUnknown(symbol: string): string {
  const { kind, volumeProxy } = underlyingSpec(symbol);
  if (kind === 'equity') return `fewer than ${SESSIONS} whole sessions of volume are stored`;
  const proxy = volumeProxy === null ? '' : `; that of ${volumeProxy} is not stored with this series`;
  return `${symbol} is an index and has no share volume${proxy}`;
}

/**
 * Mean share volume of the 20 sessions before, from five-minute bars of whole sessions, else from stored daily bars.
 * Unknown, with the reason, with fewer sessions or without volume.
 */
export function averageVolume(context: AnalysisContext, chain: OptionChain): AverageVolume {
  const history = sessionHistory(context, chain);
  const { opensAt } = history.session;
  const daily = (context.dailyBars ?? [])
    .filter((bar) => bar.start < opensAt)
    .slice(-SESSIONS)
    .map((bar) => bar.volume)
    .filter((volume) => volume !== null);
  const ofDays = daily.length < SESSIONS ? null : daily.reduce((sum, volume) => sum + volume, 0) / SESSIONS;
  const shares = averageDailyVolume(history) ?? ofDays;
  return shares === null || !(shares > 0)
    ? { shares: null, reason: whyUnknown(chain.symbol) }
    : { shares, reason: null };
}
