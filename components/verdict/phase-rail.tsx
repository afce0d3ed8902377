import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { PHASE_ORDER, PHASE_WORDS } from '@/lib/view/labels.ts';

/** The phases in order, the current one marked. Earlier phases of the session are not known to it. */
export function PhaseRail({ phase }: { readonly phase: TrapAnswer['verdict']['phase'] }) {
  return (
    <ol className="rail" aria-label="Phase">
      {PHASE_ORDER.map((name) => (
        <li
          key={name}
          className={name === phase ? 'now' : ''}
          aria-current={name === phase ? 'step' : undefined}
        >
          <span>{PHASE_WORDS[name]}</span>
        </li>
      ))}
    </ol>
  );
}
