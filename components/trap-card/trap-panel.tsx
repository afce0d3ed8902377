import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatDate, formatPercent, formatPrice, formatShare } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { type Check, CheckList } from './check-list.tsx';
import { cancelCount, evidenceCount, lureHeadline } from './trap-words.ts';
import './trap-card.css';

type Trap = TrapPage['trap'];

function Stakes({ trap, spot }: { readonly trap: Trap['trap']; readonly spot: number }) {
  const { contract, break_even: even, break_even_percent: percent, chance, pays } = trap;
  if (contract === null || even === null) return null;
  return (
    <dl className="stats stakes">
      <div className="stat">
        <dt>They pay</dt>
        <dd>
          <ExplainedFigure id="trap.pays" value={pays} text={pays === null ? 'none' : formatPrice(pays)} />
        </dd>
      </div>
      <div className="stat">
        <dt>They need by {formatDate(contract.expiry)}</dt>
        <dd>
          <ExplainedFigure id="trap.break_even" value={even} text={formatPrice(even)} />
          <small>
            {formatPrice(even - spot, { signed: true })}
            {percent === null ? '' : `, ${formatPercent(percent, { signed: true })}`}
          </small>
        </dd>
      </div>
      <div className="stat">
        <dt>Market gives that</dt>
        <dd>
          <ExplainedFigure
            id="trap.chance"
            value={chance}
            text={chance === null ? 'unknown' : formatShare(chance)}
          />
          <small>from the smile, risk-neutral</small>
        </dd>
      </div>
    </dl>
  );
}

const evidenceChecks = ({ evidence }: Trap['trap']): Check[] =>
  evidence.map(({ name, against, value, unit, reason }, i) => ({
    id: `trap.evidence.${i}.value`,
    name,
    met: against,
    value,
    unit,
    detail: reason,
  }));

const cancelChecks = ({ invalidations }: Trap): Check[] =>
  invalidations.map(({ name, present, value, unit, detail }, i) => ({
    id: `invalidations.${i}.value`,
    name,
    met: present,
    value,
    unit,
    detail,
  }));

const behaviourChecks = ({ behaviours }: Trap['trap']): Check[] =>
  behaviours.map(({ name, measure, shown, value, unit, reason }, i) => ({
    id: `trap.behaviours.${i}.value`,
    name,
    met: shown,
    value,
    unit,
    detail: reason ?? measure,
  }));

/** Who is lured into what, what speaks against them, and what would cancel the trade. */
export function TrapPanel({ page }: { readonly page: TrapPage }) {
  const { trap } = page.trap;
  return (
    <Panel
      id="trap"
      title="The trap"
      about="who is lured, and what would cancel it"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <div className="trap-columns">
        <div>
          <h3 className="lure">{lureHeadline(trap)}</h3>
          <Stakes trap={trap} spot={page.trap.spot} />
          {trap.reason === null ? null : <p className="cap">{trap.reason}</p>}
          <details className="behaviours">
            <summary>What buyers here tend to do</summary>
            <CheckList checks={behaviourChecks(trap)} />
          </details>
        </div>
        <div>
          <h3 className="sub">Evidence against them: {evidenceCount(trap)}</h3>
          <CheckList checks={evidenceChecks(trap)} />
          <p className="cap">V/OI cannot tell opening from closing trades until tomorrow’s open interest.</p>
        </div>
        <div>
          <h3 className="sub">What would cancel it: {cancelCount(page.trap)}</h3>
          <CheckList checks={cancelChecks(page.trap)} />
        </div>
      </div>
    </Panel>
  );
}
