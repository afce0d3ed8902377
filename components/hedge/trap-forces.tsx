'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { pinnedHref } from '@/lib/view/pinned-href.ts';
import { viewHref } from '@/lib/view/view-href.ts';
import { PinnedPanel } from '../live/pinned-panel.tsx';
import { PinnedPlace } from '../live/pinned-states.tsx';
import { bookWords } from './hedge-lead.ts';
import { TRAP_TITLES } from './trap-titles.ts';

const TITLE = TRAP_TITLES.forces;

const Forces = dynamic(() => import('./five-forces-panel.tsx').then((module) => module.FiveForcesPanel), {
  ssr: false,
  loading: () => <PinnedPlace id="forces" title={TITLE} isFailed={false} />,
});

interface TrapForcesProps {
  readonly page: TrapPage;
  readonly view: ViewParameters;
  readonly symbol: string;
}

/** The trap page's five forces: on the usual book, with the way to another one. */
export function TrapForces({ page, view, symbol }: TrapForcesProps) {
  return (
    <PinnedPanel<HedgeAnswer, null>
      id="forces"
      title={TITLE}
      height={420}
      address={pinnedHref('hedge', symbol, view, page.meta.as_of)}
      beside={null}
      draw={({ answer }) => (
        <Forces
          title={TITLE}
          hedge={answer.data}
          about="five forces, in dollars"
          lead={
            <p className="forces-book">
              <span>An example book: {bookWords(answer.data.book)}</span>
              <Link
                className="link nowrap"
                href={viewHref(`/hedge/${encodeURIComponent(symbol)}`, view)}
                prefetch={false}
              >
                Change book
              </Link>
            </p>
          }
        />
      )}
    />
  );
}
