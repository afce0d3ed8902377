import type { WorkedFigure } from '@/lib/engine/hedging/worked-figures.ts';
import type { WorkedLadder } from '@/lib/engine/hedging/worked-ladders.ts';
import type { HedgeParameters } from '@/lib/schema/serialise-hedge-parameters.ts';
import { formatDollars, formatNumber, formatPrice } from '@/lib/view/format.ts';
import { Panel } from '../panel/panel.tsx';
import { HedgeLink } from './hedge-link.tsx';
import type { HedgeSubject } from './hedge-page.ts';
import { shareText } from './limit-words.ts';
import { StatusWord } from './use-cell.tsx';
import { workedText } from './worked-text.ts';

type Subject = Pick<HedgeSubject, 'symbol' | 'view'>;

interface WorkedExamplesProps extends Subject {
  readonly ladders: readonly WorkedLadder[];
  readonly figures: readonly WorkedFigure[];
}

const changeOf = ({ contracts, preset }: WorkedLadder): Partial<HedgeParameters> => ({
  ...{ book: 'typed', qty: contracts, type: 'call', k: null, x: null, limits: preset },
});

function Ladder({ ladder, subject }: { readonly ladder: WorkedLadder; readonly subject: Subject }) {
  return (
    <div className="worked" data-example={ladder.id}>
      <h3 className="sub">{ladder.title}</h3>
      {ladder.correction === null ? null : <p className="cap">{ladder.correction}</p>}
      <section className="wide-table" tabIndex={0} aria-label={ladder.title}>
        <table className="t">
          <thead>
            <tr>
              <th className="l">Spot</th>
              <th>Delta</th>
              <th>Shares</th>
              <th>Dollars</th>
              <th>Buy</th>
              <th>Use</th>
              <th className="l">Status</th>
            </tr>
          </thead>
          <tbody>
            {ladder.rungs.map((rung, i) => (
              <tr key={rung.spot}>
                <td className="l">{formatPrice(rung.spot, { digits: 0 })}</td>
                <td>{formatNumber(rung.delta, { digits: 2 })}</td>
                <td>{formatNumber(Math.round(rung.positionShares))}</td>
                <td>{formatDollars(rung.positionDollars)}</td>
                <td>
                  {i === 0 ? (
                    <span className="muted">start</span>
                  ) : (
                    formatNumber(Math.round(rung.hedgeShares))
                  )}
                </td>
                <td>{shareText(rung.grossLimitUse)}</td>
                <td className="l">
                  <StatusWord status={rung.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <HedgeLink {...subject} className="link" change={changeOf(ladder)}>
        The same size in today’s chain
      </HedgeLink>
    </div>
  );
}

/** The figures of the sources, recomputed, and where their text is off: constants, folded away under the live ones. */
export function WorkedExamplesPanel({ ladders, figures, ...subject }: WorkedExamplesProps) {
  return (
    <Panel
      id="worked"
      title="The sources’ examples, recomputed"
      about="their deltas, this engine"
      clock={null}
    >
      <details className="worked-fold">
        <summary>
          {ladders.length} ladders and {figures.length} figures: what the sources say, and what comes out
        </summary>
        <div className="workeds">
          {ladders.map((ladder) => (
            <Ladder key={ladder.id} ladder={ladder} subject={subject} />
          ))}
        </div>
        <section className="wide-table" tabIndex={0} aria-label="Figures of the sources">
          <table className="t">
            <thead>
              <tr>
                <th className="l">Source</th>
                <th className="l">It says</th>
                <th className="l">Computed</th>
                <th className="l">Correction</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={figure.id} data-worked={figure.id}>
                  <td className="l">{figure.source}</td>
                  <td className="l wrap">{figure.says}</td>
                  <td className="l wrap strong">{workedText(figure)}</td>
                  <td className="l wrap">
                    {figure.correction ?? <span className="muted">none: it is right</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </Panel>
  );
}
