import { Figure } from '../panel/figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { type ForceRow, forceRows } from './force-rows.ts';
import type { HedgeContent } from './hedge-page.ts';

function Force({ row, n }: { readonly row: ForceRow; readonly n: number }) {
  return (
    <details className="force" data-force={row.id}>
      <summary>
        <span className="n">{n}</span>
        <span className="what">
          <b>{row.name}</b> <span className="chip warn">{row.badge}</span>
          <span className="about">{row.about}</span>
        </span>
        <span className="v">
          <span className="force-figures">
            {row.main.map((figure) => (
              <Figure key={figure.path} id={figure.path} value={figure.value} text={figure.text} />
            ))}
          </span>
          {row.other === null ? null : (
            <small>
              {row.other.label}{' '}
              <Figure
                id={row.other.figure.path}
                value={row.other.figure.value}
                text={row.other.figure.text}
              />
            </small>
          )}
        </span>
      </summary>
      <div className="force-proof">
        <p>
          <code>{row.formula}</code>
        </p>
        <dl>
          {row.inputs.map(({ name, figure }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Figure id={figure.path} value={figure.value} text={figure.text} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="muted">{row.note}</p>
      </div>
    </details>
  );
}

/** What makes a dealer hedge, in dollars for the chosen book; each opens to its formula, inputs and assumption. */
export function FiveForcesPanel({ hedge }: Pick<HedgeContent, 'hedge'>) {
  return (
    <Panel id="forces" title="Five forces" about="this book, in dollars">
      {forceRows(hedge).map((row, i) => (
        <Force key={row.id} row={row} n={i + 1} />
      ))}
      <p className="cap">
        Open interest, volume or news alone make no dealer trade. Price, volatility and time do, and limits
        that force it.
      </p>
    </Panel>
  );
}
