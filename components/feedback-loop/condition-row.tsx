import type { MeasuredCondition } from '@/lib/schema/trap-answer.ts';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { ConditionIcon } from './condition-icon.tsx';
import { conditionDistance, conditionFigure, conditionThreshold, conditionWord } from './condition-text.ts';
import { DistanceBar } from './distance-bar.tsx';
import { Sparkline } from './sparkline.tsx';

interface ConditionRowProps {
  readonly condition: MeasuredCondition;
  /** Where it stands, so that a figure's name is unique. */
  readonly list: 'conditions' | 'trap_checks' | 'exits';
  /** One line, without bar and sparkline. */
  readonly mini?: boolean;
}

const state = (met: boolean | null) => (met === null ? 'unknown' : met ? 'met' : '');

/** One condition: name, value, threshold, state; below, how far it is and how it got there, or why it is unknown. */
export function ConditionRow({ condition, list, mini = false }: ConditionRowProps) {
  const { id, name, value, unit, met, reason } = condition;
  const text = value === null ? 'none' : conditionFigure(value, unit);
  const hasLine = mini && condition.history.length > 0;
  const kind = mini ? ` mini${hasLine ? ' lined' : ''}` : '';
  return (
    <li className={`cond ${state(met)}${kind}`} data-condition={id} data-met={String(met)}>
      <ConditionIcon met={met} />
      <span className="name" title={name}>
        {name}
      </span>
      {hasLine ? <Sparkline condition={condition} /> : null}
      <ExplainedFigure id={`${list}.${id}`} value={value} text={text} className="val" />
      <span className="thr">
        {mini ? '' : 'needs '}
        {conditionThreshold(condition)}
      </span>
      <span className="word">{conditionWord(condition)}</span>
      {mini ? null : <Detail condition={condition} />}
      {mini && reason !== null ? <span className="why">{reason}</span> : null}
    </li>
  );
}

function Detail({ condition }: { readonly condition: MeasuredCondition }) {
  if (condition.reason !== null) return <span className="why">{condition.reason}</span>;
  return (
    <>
      <DistanceBar condition={condition} />
      <span className="left">{conditionDistance(condition)}</span>
      <Sparkline condition={condition} />
    </>
  );
}
