import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatNumber } from '@/lib/view/format.ts';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import {
  type CountRow,
  exclusionSentence,
  flagRows,
  forwardSentence,
  qualityStats,
  scoreWord,
  unjudgedSentence,
  volatilityRows,
} from './quality-words.ts';
import './data-quality.css';

function Counts({
  title,
  rows,
  none,
}: {
  readonly title: string;
  readonly rows: readonly CountRow[];
  readonly none: string;
}) {
  return (
    <div>
      <h3 className="sub">{title}</h3>
      {rows.length === 0 ? <p className="cap">{none}</p> : null}
      <dl className="counts">
        {rows.map(({ id, name, count }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <ExplainedFigure id={id} value={count} text={formatNumber(count)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What went into the totals, what could not, and how good the quotes were. */
export function DataQualityPanel({ page }: { readonly page: TrapPage }) {
  const { quality, by_expiry: byExpiry } = page.exposure;
  const left = exclusionSentence(quality);
  const unjudged = unjudgedSentence(quality);
  return (
    <Panel
      id="quality"
      title={`Data: ${scoreWord(quality.score)}`}
      about={`${page.meta.source}, ${byExpiry.length} expirations`}
    >
      <dl className="stats quality">
        {qualityStats(quality).map(({ id, name, value, text }) => (
          <div className="stat" key={id}>
            <dt>{name}</dt>
            <dd>
              <ExplainedFigure id={id} value={value} text={text} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="count-columns">
        <Counts title="Flags" rows={flagRows(quality)} none="No quote is flagged." />
        <Counts
          title="Volatility from"
          rows={volatilityRows(quality)}
          none="No contract counts in this view."
        />
      </div>
      {left === null ? null : <p className="cap">{left}</p>}
      {unjudged === null ? null : <p className="cap">{unjudged}</p>}
      <p className="cap">Forwards: {forwardSentence(byExpiry) || 'none'}.</p>
    </Panel>
  );
}
