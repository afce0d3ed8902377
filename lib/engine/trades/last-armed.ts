import type { PhaseTimeline } from '../psychology/trap-report.ts';
import type { IsoInstant } from '../units.ts';

/**
 * When the session's last armed trap began, else why there is none or why it cannot be told: an earlier snapshot that has
 * not been read may have armed it before, or come between.
 */
export function lastArmed(
  { runs, unread, reason }: PhaseTimeline,
  clock: string,
): { readonly at: IsoInstant; readonly reason: null } | { readonly at: null; readonly reason: string } {
  if (reason !== null) return { at: null, reason };
  if (unread > 0) {
    const which = unread === 1 ? 'one earlier snapshot' : `${unread} earlier snapshots`;
    return { at: null, reason: `${which} of the session not read yet: when a trap was armed is not known` };
  }
  const run = runs.findLast(({ phase }) => phase === 'trap_armed');
  if (run !== undefined) return { at: run.from, reason: null };
  return { at: null, reason: `no trap was armed in this session before ${clock}` };
}
