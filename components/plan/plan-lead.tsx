import Link from 'next/link';
import type { PlanPage } from '@/lib/schema/plan-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatPrice } from '@/lib/view/format.ts';
import { planHref } from '@/lib/view/plan-href.ts';
import { CopyLink } from './copy-link.tsx';
import { planDetail, planHeadline } from './plan-words.ts';
import { SavePosition } from './save-position.tsx';

interface PlanLeadProps {
  readonly symbol: string;
  readonly view: ViewParameters;
  readonly page: PlanPage;
  readonly snapshotId: string;
}

const PROPOSED = {
  trap: ' It is the trap page’s plan; change its legs below.',
  start: ' A position to start from, no advice: no trap is armed. Change its legs below.',
} as const;

/** What the position keeps and risks, in one sentence; at which price; and the link to it. */
export function PlanLead({ symbol, view, page, snapshotId }: PlanLeadProps) {
  const { plan, parameters, fault, proposed } = page;
  const to = (fill: 'mid' | 'natural') => planHref(symbol, view, parameters, { fill, credit: null });
  return (
    <section className="plan-lead" aria-label="Plan">
      <div>
        <h1>{plan === null ? 'This position cannot be priced here' : planHeadline(plan)}</h1>
        <p>
          {plan === null ? fault : planDetail(plan)}
          {proposed === null || plan === null ? '' : PROPOSED[proposed]}
        </p>
      </div>
      <div className="ctl">
        {plan === null ? null : (
          <nav className="seg links" aria-label="Fill">
            {(['mid', 'natural'] as const).map((fill) => (
              <Link
                key={fill}
                href={to(fill)}
                aria-current={plan.basis === fill ? 'true' : undefined}
                scroll={false}
              >
                {fill === 'mid' ? 'Mid' : 'Natural'} {formatPrice(Math.abs(plan.fill[fill]))}
              </Link>
            ))}
          </nav>
        )}
        <CopyLink href={planHref(symbol, view, parameters)} />
        {plan === null ? null : (
          <SavePosition
            symbol={symbol}
            snapshotId={snapshotId}
            legs={page.legs}
            root={parameters.root}
            fill={parameters.fill}
            credit={parameters.credit}
          />
        )}
      </div>
    </section>
  );
}
