import Link from 'next/link';
import type { PositionAnswer, PositionsAnswer } from '@/lib/schema/position-answer.ts';
import { formatClock, formatDay, formatNumber, formatPrice } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { Figure } from '../panel/figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { netText } from '../plan/plan-words.ts';
import { MarkingLine } from './marking-line.tsx';
import { PositionActions } from './position-actions.tsx';
import { exitText, markText, positionsHeadline, positionTitle } from './position-words.ts';
import './positions.css';

const signed = (value: number) => formatMoney(value, { signed: true });
const greekText = (value: number | null) =>
  value === null ? 'unknown' : formatNumber(value, { digits: 1, signed: true });
const moneyClass = (value: number | null) =>
  value === null || value === 0 ? undefined : value < 0 ? 'loss' : 'gain';

function PositionRow({ position }: { readonly position: PositionAnswer }) {
  const opened = Date.parse(position.opened_at);
  return (
    <li className="position">
      <div className="position-head">
        <h3>
          <Link className="link" href={`/positions/${position.id}`}>
            {positionTitle(position)}
          </Link>
        </h3>
        <span className="muted">
          opened {formatDay(opened)} {formatClock(opened)} at {netText(position.credit)} ({position.basis})
          {position.sample ? ', sample' : ''}
        </span>
        <span className={moneyClass(position.unrealised)}>{markText(position)}</span>
        <span className={moneyClass(position.realised)}>{signed(position.realised)} realised</span>
      </div>
      {position.shares === 0 ? null : (
        <p className="cap">
          Settlement left {formatNumber(position.shares, { signed: true })} shares in the account.
        </p>
      )}
      {position.status === 'closed' ? null : (
        <>
          <ul className="exits">
            {position.exits.map((exit) => (
              <li
                key={exit.id}
                data-met={String(exit.met)}
                className={exit.met === true ? 'strong' : 'muted'}
              >
                {exitText(exit)}
              </li>
            ))}
          </ul>
          <PositionActions position={position} />
        </>
      )}
    </li>
  );
}

/** Every paper position, what all of them make, and the day trades they cost. */
export function PositionsView({ answer }: { readonly answer: PositionsAnswer }) {
  const { positions, totals, day_trades } = answer;
  const { greeks, beta_weighted } = totals;
  return (
    <main className="positions">
      <section className="plan-lead" aria-label="Positions">
        <div>
          <h1>{positionsHeadline(answer)}</h1>
          <p>Paper positions, marked at mid by every snapshot that is stored. Hypothetical.</p>
          <MarkingLine marking={answer.marking} />
        </div>
        <div className="ctl">
          <a className="btn" href="/api/v1/positions?format=csv" download>
            Export CSV
          </a>
        </div>
      </section>
      <div className="grid">
        <Panel id="portfolio" title="Portfolio" about="open positions, your sign">
          <dl className="stats plan-facts">
            <div className="stat">
              <dt>Delta, shares</dt>
              <dd>
                <Figure id="totals.greeks.delta" value={greeks.delta} text={greekText(greeks.delta)} />
                <small>
                  {beta_weighted.delta === null
                    ? `beta-weighted unknown: ${beta_weighted.reason}`
                    : `${greekText(beta_weighted.delta)} shares of ${beta_weighted.index}`}
                </small>
              </dd>
            </div>
            <div className="stat">
              <dt>Theta a day</dt>
              <dd>
                <Figure
                  id="totals.greeks.theta_per_day"
                  value={greeks.theta_per_day}
                  text={greekText(greeks.theta_per_day)}
                />
                <small>dollars</small>
              </dd>
            </div>
            <div className="stat">
              <dt>Vega a point</dt>
              <dd>
                <Figure
                  id="totals.greeks.vega_per_point"
                  value={greeks.vega_per_point}
                  text={greekText(greeks.vega_per_point)}
                />
                <small>dollars</small>
              </dd>
            </div>
            <div className="stat">
              <dt>Unrealised</dt>
              <dd className={moneyClass(totals.unrealised)}>
                <Figure
                  id="totals.unrealised"
                  value={totals.unrealised}
                  text={totals.unrealised === null ? 'unknown' : signed(totals.unrealised)}
                />
                <small>
                  {totals.unmarked === 0 ? 'all marked' : `${totals.unmarked} without a value left out`}
                </small>
              </dd>
            </div>
            <div className="stat">
              <dt>Realised</dt>
              <dd className={moneyClass(totals.realised)}>
                <Figure id="totals.realised" value={totals.realised} text={signed(totals.realised)} />
                <small>since the first position</small>
              </dd>
            </div>
            <div className="stat">
              <dt>Day trades</dt>
              <dd>
                <Figure
                  id="day_trades.count"
                  value={day_trades.count}
                  text={formatNumber(day_trades.count)}
                />
                <small>in {day_trades.sessions} sessions, each leg counts</small>
              </dd>
            </div>
          </dl>
          {day_trades.rules.map(({ id, text }) => (
            <p key={id} className="cap">
              {text}.
            </p>
          ))}
        </Panel>
        <Panel
          id="positions"
          title="Positions"
          about={`${formatPrice(positions.length, { digits: 0 })} in all`}
        >
          {positions.length === 0 ? (
            <p className="cap">
              A position starts as a{' '}
              <Link className="link" href="/plan/SPY">
                plan
              </Link>
              : save one there.
            </p>
          ) : (
            <ul>
              {positions.map((position) => (
                <PositionRow key={position.id} position={position} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </main>
  );
}
