import Link from 'next/link';
import { DEFAULT_PLAN } from '@/lib/schema/plan-parameters.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { trapPlanLegs } from '@/lib/schema/trap-plan-legs.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatDollars, formatNumber, formatPercent, formatPrice, formatShare } from '@/lib/view/format.ts';
import { planHref } from '@/lib/view/plan-href.ts';
import { TradeStrip } from '../armed-trade/trade-strip.tsx';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { missingWords, noPlanTitle, planExits, planExpiry, planHeadline, riskWords } from './plan-words.ts';
import './plan-card.css';

type Trap = TrapPage['trap'];
type Plan = NonNullable<Trap['plan']>;

interface PlanPanelProps {
  readonly page: TrapPage;
  readonly view: ViewParameters;
}

function Armed({ plan, page, view }: PlanPanelProps & { readonly plan: Plan }) {
  const { trap } = page;
  const { spread } = plan;
  const flagged = trap.invalidations.filter(({ id }) => plan.red_flags.includes(id));
  const away = (spread.break_even / trap.spot - 1) * 100;
  return (
    <>
      <p className="plan-legs">
        <b>{planHeadline(plan)}</b> <span className="muted">{planExpiry(plan)}</span>
      </p>
      <dl className="stats plan-stats">
        <div className="stat">
          <dt>Credit, mid</dt>
          <dd>
            <ExplainedFigure
              id="plan.spread.credit_mid"
              value={spread.credit_mid}
              text={formatPrice(spread.credit_mid)}
            />
            <small>
              <ExplainedFigure
                id="plan.spread.credit_natural"
                value={spread.credit_natural}
                text={formatPrice(spread.credit_natural)}
              />{' '}
              natural
            </small>
          </dd>
        </div>
        <div className="stat">
          <dt>Max risk</dt>
          <dd className="loss">
            <ExplainedFigure
              id="plan.spread.max_risk"
              value={spread.max_risk}
              text={formatDollars(-spread.max_risk)}
            />
            <small>{riskWords(plan)}</small>
          </dd>
        </div>
        <div className="stat">
          <dt>Break-even</dt>
          <dd>
            <ExplainedFigure
              id="plan.spread.break_even"
              value={spread.break_even}
              text={formatPrice(spread.break_even)}
            />
            <small>{formatPercent(away, { signed: true })}</small>
          </dd>
        </div>
        <div className="stat">
          <dt>Target, 50 %</dt>
          <dd className="gain">
            <ExplainedFigure
              id="plan.spread.target_dollars"
              value={spread.target_dollars}
              text={`+$${formatNumber(spread.target_dollars, { digits: 2 })}`}
            />
            <small>
              buy back at{' '}
              <ExplainedFigure
                id="plan.spread.target_mark"
                value={spread.target_mark}
                text={formatNumber(spread.target_mark, { digits: 3 })}
              />
            </small>
          </dd>
        </div>
      </dl>
      <TradeStrip page={page} view={view} />
      <p className="cap">{planExits(plan)}</p>
      {plan.loss_probability === null ? null : (
        <p className="cap">
          Close beyond the break-even:{' '}
          <ExplainedFigure
            id="plan.loss_probability"
            value={plan.loss_probability}
            text={formatShare(plan.loss_probability)}
          />{' '}
          from the smile, risk-neutral.
        </p>
      )}
      {flagged.length === 0 ? null : (
        <p className="note">Red flags now: {flagged.map(({ name }) => name.toLowerCase()).join('; ')}.</p>
      )}
    </>
  );
}

function Missing({ page, view }: PlanPanelProps) {
  const { trap } = page;
  return (
    <div className="no-plan">
      <h3>{noPlanTitle(trap)}</h3>
      {trap.plan_reason === null ? null : <p className="cap">{trap.plan_reason}</p>}
      <ul>
        {trap.plan_missing.map((condition) => (
          <li key={condition.id}>{missingWords(condition)}</li>
        ))}
      </ul>
      <TradeStrip page={page} view={view} />
    </div>
  );
}

/** What a disciplined trade is while the trap is armed; else what is missing and how far away it is. */
export function PlanPanel({ page, view }: PlanPanelProps) {
  const { plan } = page.trap;
  const { symbol } = page.meta;
  return (
    <Panel
      id="plan"
      title="The plan"
      about={plan === null ? 'none in this phase' : 'hypothetical, one spread'}
      clock={<AsOf instant={page.meta.as_of} />}
      actions={
        plan === null ? undefined : (
          <Link
            className="btn"
            prefetch={false}
            href={planHref(symbol, view, DEFAULT_PLAN, { legs: trapPlanLegs(plan), root: plan.root })}
          >
            Open in plan
          </Link>
        )
      }
    >
      {plan === null ? <Missing page={page} view={view} /> : <Armed plan={plan} page={page} view={view} />}
    </Panel>
  );
}
