import type { Meta } from '@/lib/schema/meta.ts';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { ConditionRow } from './condition-row.tsx';
import './feedback-loop.css';

interface FeedbackLoopPanelProps {
  readonly meta: Pick<Meta, 'as_of'>;
  readonly trap: Pick<TrapAnswer, 'conditions' | 'trap_checks' | 'loop'>;
}

function loopTitle({ conditions, loop }: FeedbackLoopPanelProps['trap']): string {
  if (loop.conditions_met === conditions.length) return 'Loop on';
  return conditions.some((c) => c.met === false) ? 'Loop off' : 'Loop unknown';
}

function loopAbout({ conditions, loop }: FeedbackLoopPanelProps['trap']): string {
  const met = `${loop.conditions_met} of ${conditions.length} conditions met`;
  return loop.conditions_unknown === 0 ? met : `${met}, ${loop.conditions_unknown} unknown`;
}

/** Is the hedging loop on: four conditions, and below them what a trap needs besides. */
export function FeedbackLoopPanel({ meta, trap }: FeedbackLoopPanelProps) {
  const met = trap.trap_checks.filter((c) => c.met === true).length;
  return (
    <Panel
      id="loop"
      title={loopTitle(trap)}
      about={loopAbout(trap)}
      clock={<AsOf instant={meta.as_of} />}
      big
    >
      <ul>
        {trap.conditions.map((condition) => (
          <ConditionRow key={condition.id} condition={condition} list="conditions" />
        ))}
      </ul>
      <div className="checks">
        <div className="panel-head">
          <h3>Trap checks</h3>
          <span className="q">
            {met} of {trap.trap_checks.length} met, besides net GEX
          </span>
        </div>
        <ul>
          {trap.trap_checks.map((condition) => (
            <ConditionRow key={condition.id} condition={condition} list="trap_checks" mini />
          ))}
        </ul>
      </div>
    </Panel>
  );
}
