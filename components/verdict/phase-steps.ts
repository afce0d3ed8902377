import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { formatClock } from '@/lib/view/format.ts';
import { PHASE_ORDER, PHASE_WORDS } from '@/lib/view/labels.ts';

export interface PhaseStep {
  readonly phase: (typeof PHASE_ORDER)[number];
  readonly label: string;
  /** `13:45`, when it last began; `not today`; empty where the session has not come so far. */
  readonly when: string;
  readonly state: 'now' | 'done' | 'skip' | 'ahead';
}

/**
 * The rail: for each phase in order when the session last came to it. A phase before the current one that the session
 * did not pass through was skipped: they need not come in order.
 */
export function phaseSteps({ verdict, timeline }: Pick<TrapAnswer, 'verdict' | 'timeline'>): PhaseStep[] {
  const current = (PHASE_ORDER as readonly string[]).indexOf(verdict.phase);
  return PHASE_ORDER.map((phase, i) => {
    const last = timeline.runs.findLast((run) => run.phase === phase);
    const isKnown = timeline.reason === null && timeline.unread === 0;
    const state =
      i === current ? 'now' : last !== undefined ? 'done' : i < current && isKnown ? 'skip' : 'ahead';
    const when = last !== undefined ? formatClock(last.from) : state === 'skip' ? 'not today' : '';
    return { phase, label: PHASE_WORDS[phase], when, state };
  });
}
