import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatClock } from '@/lib/view/format.ts';
import { PHASE_WORDS } from '@/lib/view/labels.ts';
import { modelWords } from './model-words.ts';
import { PhaseRail } from './phase-rail.tsx';
import './verdict.css';

interface VerdictBandProps {
  readonly trap: Pick<TrapAnswer, 'verdict' | 'models_agree' | 'models' | 'timeline'>;
  readonly view: Pick<ViewParameters, 'sign'>;
}

function inputsChip({ verdict }: VerdictBandProps['trap']): string {
  const { inputs_present: present, inputs_total: total, missing } = verdict;
  const count = `${present} of ${total} inputs`;
  return missing.length === 1 ? `${count}: no ${missing[0]}` : count;
}

/** The verdict: phase word, one sentence built from the figures, and where in the phases the session stands. */
export function VerdictBand({ trap, view }: VerdictBandProps) {
  const { phase, side, since, lead, sentence, missing } = trap.verdict;
  return (
    <section className="verdict" aria-label="Verdict">
      <div className="say">
        <h1>
          <span data-phase={phase}>{PHASE_WORDS[phase]}</span>
          <span className="side">
            {side === null ? '' : `${side} side, `}since {formatClock(since)}
          </span>
          <span className={`chip${trap.models_agree === false ? ' warn' : ''}`}>
            {modelWords(trap, view.sign)}
          </span>
          <span
            className="chip warn"
            title={missing.length === 0 ? undefined : `Missing: ${missing.join(', ')}`}
          >
            {inputsChip(trap)}
          </span>
        </h1>
        <p>
          <b className="strong">{lead}</b>
          {sentence.slice(lead.length)}
        </p>
      </div>
      <PhaseRail trap={trap} />
    </section>
  );
}
