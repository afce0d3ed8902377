import type { PhaseTimeline } from '../psychology/trap-report.ts';
import type { IsoInstant } from '../units.ts';

/** When the session's last armed trap began, else why there is none. */
export function lastArmed(
  { runs, unread, reason }: PhaseTimeline,
  clock: string,
): { readonly at: IsoInstant; readonly reason: null } | { readonly at: null; readonly reason: string } {
  if (reason !== null) return { at: null, reason };
  const run = runs.findLast(({ phase }) => phase === 'trap_armed');
  if (run !== undefined) return { at: run.from, reason: null };
  const none = `no trap was armed in this session before ${clock}`;
  return {
    at: null,
    reason: unread === 0 ? none : `${none}, as far as read: ${unread} snapshots are not yet`,
  };
}
