import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { phaseSteps } from './phase-steps.ts';

/** The phases in order, with the time of each and the current one marked. */
export function PhaseRail({ trap }: { readonly trap: Pick<TrapAnswer, 'verdict' | 'timeline'> }) {
  return (
    <ol className="rail" aria-label="Phases of the session">
      {phaseSteps(trap).map(({ phase, label, when, state }) => (
        <li key={phase} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span>
            {label}
            <small>{when}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}
