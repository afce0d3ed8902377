import Link from 'next/link';
import type { PositionDetail } from '@/lib/schema/position-answer.ts';
import { formatClock, formatDay, formatNumber, formatPrice } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { Panel } from '../panel/panel.tsx';
import { legName } from '../plan/plan-words.ts';
import { AttributionPanel } from '../pnl-attribution/attribution-panel.tsx';
import { MarkingLine } from './marking-line.tsx';
import { PositionNotes } from './position-notes.tsx';
import { exitText, markText, positionTitle } from './position-words.ts';
import './positions.css';

const signed = (value: number) => formatMoney(value, { signed: true });

/** One paper position: its legs, every mark, and where its P&L came from, mark by mark. */
export function PositionDetailView({ detail }: { readonly detail: PositionDetail }) {
  const { position, marks, attribution, attribution_reason, attribution_by: by } = detail;
  return (
    <main className="positions">
      <section className="plan-lead" aria-label="Position">
        <div>
          <h1>{positionTitle(position)}</h1>
          <p>
            {markText(position)}, {signed(position.realised)} realised. Hypothetical.{' '}
            <Link className="link" href="/positions">
              All positions
            </Link>
          </p>
          <MarkingLine marking={detail.marking} />
        </div>
      </section>
      <div className="grid">
        <AttributionPanel
          attribution={attribution}
          fault={attribution_reason}
          about={`${by} by ${by}, full revaluation, to the cent`}
        />
        <Panel id="legs" title="Legs" about="entry price a share">
          <table className="t">
            <thead>
              <tr>
                <th className="l">Leg</th>
                <th>Opened</th>
                <th>Held</th>
                <th>Entry</th>
                <th>Realised</th>
              </tr>
            </thead>
            <tbody>
              {position.legs.map((leg) => (
                <tr key={`${legName(leg)} ${leg.expiry} ${leg.quantity}`}>
                  <td className="l">{legName(leg)}</td>
                  <td>{formatNumber(leg.quantity, { signed: true })}</td>
                  <td>{formatNumber(leg.held, { signed: true })}</td>
                  <td>{formatPrice(leg.entry_price, { digits: 3 })}</td>
                  <td>{signed(leg.realised)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ul className="exits">
            {position.exits.map((exit) => (
              <li key={exit.id}>{exitText(exit)}</li>
            ))}
          </ul>
          <PositionNotes id={position.id} notes={position.notes} tags={position.tags} />
        </Panel>
        <Panel id="marks" title="Marks" about={`${marks.length} snapshots, at mid`}>
          <section className="table-scroll" tabIndex={0} aria-label="Table of marks">
            <table className="t">
              <thead>
                <tr>
                  <th className="l">Time</th>
                  <th>Spot</th>
                  <th>Unrealised</th>
                </tr>
              </thead>
              <tbody>
                {marks.map(({ as_of, spot, unrealised, reason }) => (
                  <tr key={as_of}>
                    <td className="l">
                      {formatDay(Date.parse(as_of))} {formatClock(Date.parse(as_of))}
                    </td>
                    <td>{formatPrice(spot)}</td>
                    <td>{unrealised === null ? reason : signed(unrealised)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Panel>
      </div>
    </main>
  );
}
