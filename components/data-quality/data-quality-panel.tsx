import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatNumber, formatShare } from '@/lib/view/format.ts';
import { Figure } from '../panel/figure.tsx';
import { Panel } from '../panel/panel.tsx';
import {
  type CountRow,
  exclusionSentence,
  flagRows,
  forwardSentence,
  scoreWord,
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
              <Figure id={id} value={count} text={formatNumber(count)} />
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
  const { score, contracts, included, expired, excluded_open_interest_share: excluded } = quality;
  const left = exclusionSentence(quality);
  return (
    <Panel
      id="quality"
      title={`Data: ${scoreWord(score)}`}
      about={`${page.meta.source}, ${byExpiry.length} expirations`}
    >
      <dl className="stats quality">
        <div className="stat">
          <dt>Contracts</dt>
          <dd>
            <Figure id="quality.contracts" value={contracts} text={formatNumber(contracts)} />
          </dd>
        </div>
        <div className="stat">
          <dt>In the totals</dt>
          <dd>
            <Figure id="quality.included" value={included} text={formatNumber(included)} />
          </dd>
        </div>
        <div className="stat">
          <dt>Expired</dt>
          <dd>
            <Figure id="quality.expired" value={expired} text={formatNumber(expired)} />
          </dd>
        </div>
        <div className="stat">
          <dt>OI left out</dt>
          <dd>
            <Figure
              id="quality.excluded_open_interest_share"
              value={excluded}
              text={formatShare(excluded, 1)}
            />
          </dd>
        </div>
        <div className="stat">
          <dt>Clean quotes, by OI</dt>
          <dd>
            <Figure id="quality.score" value={score} text={score === null ? 'none' : formatShare(score, 1)} />
          </dd>
        </div>
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
      <p className="cap">Forwards: {forwardSentence(byExpiry) || 'none'}.</p>
    </Panel>
  );
}
