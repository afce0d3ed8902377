'use client';

import dynamic from 'next/dynamic';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { pinnedHref } from '@/lib/view/pinned-href.ts';
import { PinnedPanel } from '../live/pinned-panel.tsx';
import { PinnedPlace } from '../live/pinned-states.tsx';
import type { CurveLevels } from './hedge-curve-series.ts';
import { levelsOf } from './hedge-levels.ts';
import { TRAP_TITLES } from './trap-titles.ts';

const TITLE = TRAP_TITLES.curve;

const Curve = dynamic(() => import('./hedge-curve-panel.tsx').then((module) => module.HedgeCurvePanel), {
  ssr: false,
  loading: () => <PinnedPlace id="curve" title={TITLE} isFailed={false} />,
});

interface TrapHedgeCurveProps {
  readonly page: TrapPage;
  readonly view: ViewParameters;
  readonly symbol: string;
}

/** The trap page's hedge curve: the whole chain of the view. */
export function TrapHedgeCurve({ page, view, symbol }: TrapHedgeCurveProps) {
  return (
    <PinnedPanel<HedgeAnswer, CurveLevels>
      id="curve"
      title={TITLE}
      height={490}
      address={pinnedHref('hedge', symbol, view, page.meta.as_of)}
      beside={levelsOf(page.exposure)}
      draw={({ answer: { meta, data }, beside }) => (
        <Curve title={TITLE} hedge={data} sign={meta.sign} as_of={meta.as_of} levels={beside} />
      )}
    />
  );
}
