import type { AttributionAnswer } from '@/lib/schema/attribution-answer.ts';
import { formatPrice } from '@/lib/view/format.ts';
import { type AttributionFigure, PlainFigure } from './attribution-figure.ts';
import { centsText, GREEK_COLUMNS, REVALUATION_COLUMNS, stepName } from './attribution-series.ts';

interface TableProps {
  readonly answer: AttributionAnswer;
  /** Before each figure's name, where a page shows two of these. */
  readonly prefix?: string;
  /** What draws each figure. */
  readonly figure?: AttributionFigure;
}

const moneyClass = (value: number) => (value < 0 ? 'loss' : value > 0 ? 'gain' : undefined);

/** Step by step: mark, each term of the revaluation, and the P&L; rows and columns add up. */
export function RevaluationTable({ answer, prefix = '', figure: Figure = PlainFigure }: TableProps) {
  const steps = answer.steps ?? [];
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">Step</th>
          <th>Worth</th>
          {REVALUATION_COLUMNS.map(([name, title]) => (
            <th key={name}>{title} $</th>
          ))}
          <th>P&amp;L $</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, i) => (
          <tr key={step.snapshot_id}>
            <td className="l">{stepName(step, steps)}</td>
            <td>{formatPrice(step.mark, { digits: 3 })}</td>
            {REVALUATION_COLUMNS.map(([name]) => (
              <td key={name}>
                <Figure
                  id={`${prefix}steps.${i}.revaluation.${name}`}
                  value={step.revaluation[name]}
                  text={centsText(step.revaluation[name])}
                />
              </td>
            ))}
            <td className={moneyClass(step.actual)}>
              <Figure id={`${prefix}steps.${i}.actual`} value={step.actual} text={centsText(step.actual)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="l">Sum</td>
          <td />
          {REVALUATION_COLUMNS.map(([name]) => (
            <td key={name}>
              <Figure
                id={`${prefix}revaluation.${name}`}
                value={answer.revaluation[name]}
                text={centsText(answer.revaluation[name])}
              />
            </td>
          ))}
          <td className={moneyClass(answer.actual)}>
            <Figure id={`${prefix}actual`} value={answer.actual} text={centsText(answer.actual)} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The same P&L by greeks at the start of each step, with what they leave unexplained on its own line. */
export function GreekTermsTable({ answer, prefix = '', figure: Figure = PlainFigure }: TableProps) {
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">By greeks</th>
          <th>$</th>
        </tr>
      </thead>
      <tbody>
        {GREEK_COLUMNS.map(([name, title]) => (
          <tr key={name}>
            <td className="l">{title}</td>
            <td>
              <Figure
                id={`${prefix}greeks.${name}`}
                value={answer.greeks[name]}
                text={centsText(answer.greeks[name])}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="l">P&amp;L</td>
          <td className={moneyClass(answer.actual)}>{centsText(answer.actual)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
