import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { ConditionIcon } from '../feedback-loop/condition-icon.tsx';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { type RegimeRow, type RegimeTestRow, regimeRows } from './regime-series.ts';
import './regimes.css';

const MET = { 'is it': true, 'also matches': true, no: false, 'not reached': false, unknown: null } as const;

function Test({ test }: { readonly test: RegimeTestRow }) {
  return (
    <li>
      <ConditionIcon met={test.met} />
      <span>
        {test.name}
        {test.reason === null ? null : <span className="why">{test.reason}</span>}
      </span>
      <ExplainedFigure id={test.id} value={test.value} text={test.text} />
      <span className="muted">{test.needs}</span>
    </li>
  );
}

function Regime({ row, place }: { readonly row: RegimeRow; readonly place: number }) {
  return (
    <li
      className={row.state === 'is it' ? 'regime hit' : 'regime'}
      data-regime={row.id}
      data-state={row.state}
    >
      <details open={row.state === 'is it'}>
        <summary>
          <span className="muted">{place}</span>
          <span className="name">{row.name}</span>
          <span className="decides muted">{row.decides}</span>
          <span className="outcome">
            <ConditionIcon met={MET[row.state]} />
            {row.state}
          </span>
        </summary>
        <ul className="tests">
          {row.tests.map((test) => (
            <Test key={test.key} test={test} />
          ))}
        </ul>
        <p className="cap">
          <b>The trap:</b> {row.trap} <b>Instead:</b> {row.plan}
        </p>
      </details>
    </li>
  );
}

/** Which of the 14 regimes it is, and what decides for and against each. */
export function RegimesPanel({ page }: { readonly page: TrapPage }) {
  const { regime } = page.trap;
  return (
    <Panel
      id="regimes"
      title={regime.name === null ? 'Regime: no read' : `Regime: ${regime.name}`}
      about="first match of 14 rules"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      {regime.reason === null ? null : <p className="cap">{regime.reason}</p>}
      <ol>
        {regimeRows(page.trap).map((row, i) => (
          <Regime key={row.id} row={row} place={i + 1} />
        ))}
      </ol>
    </Panel>
  );
}
