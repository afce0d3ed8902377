import type { Meta } from '@/lib/schema/meta.ts';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { ConditionRow } from './condition-row.tsx';
import { LoopExits } from './loop-exits.tsx';
import { LoopGain } from './loop-gain.tsx';
import { trapChecks } from './trap-checks-series.ts';
import './feedback-loop.css';

interface FeedbackLoopPanelProps {
  readonly meta: Pick<Meta, 'as_of'>;
  readonly trap: Pick<TrapAnswer, 'verdict' | 'conditions' | 'trap_checks' | 'loop'>;
}

type Loop = FeedbackLoopPanelProps['trap'];

const allMet = ({ conditions, loop }: Loop) => loop.conditions_met === conditions.length;

function loopTitle(trap: Loop): string {
  if (trap.verdict.phase === 'loop_active') return 'Loop on';
  return allMet(trap) || trap.conditions.some((c) => c.met === false) ? 'Loop off' : 'Loop unknown';
}

function loopAbout(trap: Loop): string {
  const { conditions, loop, verdict } = trap;
  const met = `${loop.conditions_met} of ${conditions.length} conditions met`;
  if (allMet(trap) && verdict.phase !== 'loop_active') return `${met}, but an exit has ended it`;
  return loop.conditions_unknown === 0 ? met : `${met}, ${loop.conditions_unknown} unknown`;
}

/** Is the hedging loop on: four conditions, and below them what a trap needs besides. */
export function FeedbackLoopPanel({ meta, trap }: FeedbackLoopPanelProps) {
  const checks = trapChecks(trap);
  const isOn = trap.verdict.phase === 'loop_active';
  const exits = <LoopExits loop={trap.loop} isOpen={isOn} />;
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
      <LoopGain loop={trap.loop} />
      {isOn ? exits : null}
      <div className="checks">
        <div className="panel-head">
          <h3>Trap checks</h3>
          <span className="q">{checks.about}</span>
        </div>
        <ul>
          {checks.rows.map((condition) => (
            <ConditionRow key={condition.id} condition={condition} list="trap_checks" mini />
          ))}
        </ul>
      </div>
      {isOn ? null : exits}
    </Panel>
  );
}
