import { ConditionIcon } from '../feedback-loop/condition-icon.tsx';
import { conditionFigure } from '../feedback-loop/condition-text.ts';
import { ExplainedFigure } from '../panel/explained-figure.tsx';

export interface Check {
  /** Name of the figure in the API's answer. */
  readonly id: string;
  readonly name: string;
  readonly met: boolean | null;
  readonly value: number | null;
  readonly unit: Parameters<typeof conditionFigure>[1] | null;
  /** Stands below the name: why it is unknown, or more of what it is. */
  readonly detail: string | null;
}

const figure = (value: number, unit: Check['unit']) =>
  unit === null || unit === 'count' ? String(value) : conditionFigure(value, unit);

/** Checks by icon, name and value; unknown ones with their reason. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className="check-list">
      {checks.map(({ id, name, met, value, unit, detail }) => (
        <li key={id} data-met={String(met)}>
          <ConditionIcon met={met} />
          <span>
            {name}
            {detail === null ? null : <small>{detail}</small>}
          </span>
          {value === null ? (
            <span className="muted">{met === null ? 'unknown' : ''}</span>
          ) : (
            <ExplainedFigure id={id} value={value} text={figure(value, unit)} />
          )}
        </li>
      ))}
    </ul>
  );
}
