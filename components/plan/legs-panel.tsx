import Link from 'next/link';
import type { Meta } from '@/lib/schema/meta.ts';
import type { PlanPage } from '@/lib/schema/plan-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { planHref } from '@/lib/view/plan-href.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { GreeksTable } from './greeks-table.tsx';
import { LegsEditor } from './legs-editor.tsx';
import { PlanFacts } from './plan-facts.tsx';
import { STRUCTURE_WORDS } from './plan-words.ts';

interface LegsPanelProps {
  readonly symbol: string;
  readonly view: ViewParameters;
  readonly meta: Meta;
  readonly page: PlanPage;
}

/** The position: its legs, what it keeps and risks, its greeks. */
export function LegsPanel({ symbol, view, meta, page }: LegsPanelProps) {
  const { parameters, legs, expirations, templates, plan } = page;
  return (
    <Panel
      id="legs"
      title="Legs"
      about={plan === null ? undefined : STRUCTURE_WORDS[plan.structure]}
      clock={<AsOf instant={meta.as_of} />}
    >
      <LegsEditor
        symbol={symbol}
        view={view}
        parameters={parameters}
        legs={legs}
        expirations={expirations}
        plan={plan}
      />
      <nav className="plan-templates" aria-label="Start from a structure">
        {templates.map(({ name, legs: own, root }) => (
          <Link
            key={name}
            className="btn"
            href={planHref(symbol, view, { ...parameters, legs: own, root, credit: null, dt: null })}
            scroll={false}
          >
            {STRUCTURE_WORDS[name]}
          </Link>
        ))}
      </nav>
      {plan === null ? null : (
        <>
          <PlanFacts plan={plan} />
          <GreeksTable plan={plan} />
        </>
      )}
    </Panel>
  );
}
