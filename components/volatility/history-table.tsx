import { Figure } from '../panel/figure.tsx';
import { type HistoryLine, timeText, valueText } from './history-series.ts';

/** The points of a line, newest first. */
export function HistoryTable({ line }: { readonly line: HistoryLine }) {
  const { metric, name, isIntraday, axis } = line;
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">{isIntraday ? 'Time, ET' : 'Session'}</th>
          <th>{name}</th>
        </tr>
      </thead>
      <tbody>
        {axis.points.toReversed().map(({ at, value }) =>
          value === null ? null : (
            <tr key={at}>
              <td className="l">{timeText(at, isIntraday)}</td>
              <td>
                <Figure
                  id={`history.${metric}.${new Date(at).toISOString()}`}
                  value={value}
                  text={valueText(metric, value)}
                />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
