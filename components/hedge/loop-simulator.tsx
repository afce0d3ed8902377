'use client';

import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { LoopScenario } from '@/lib/engine/hedging/hedge-request.ts';
import { DEFAULT_HEDGE } from '@/lib/schema/serialise-hedge-parameters.ts';
import { serialiseViewParameters } from '@/lib/schema/serialise-view-parameters.ts';
import { useLateAddress } from '../controls/use-late-address.ts';
import { useHedgeChoice } from './hedge-choice.tsx';
import { hedgeHref } from './hedge-href.ts';
import type { HedgeSubject } from './hedge-page.ts';
import { LoopResult } from './loop-result.tsx';
import type { Loop } from './loop-series.ts';
import { LoopSlider } from './loop-slider.tsx';
import {
  FIELD_OF_ARGUMENT,
  parametersOfScenario,
  type ScenarioTexts,
  scenarioFields,
  scenarioOf,
  scenarioOfParameters,
  textsOf,
  typedTexts,
} from './scenario-fields.ts';
import { useLoop } from './use-loop.ts';

interface LoopSimulatorProps extends Pick<HedgeSubject, 'symbol' | 'view'> {
  readonly start: Loop;
  /** The snapshot of `start`; with another one, what was typed stays and runs again on its book. */
  readonly snapshotId: string;
}

/**
 * The hedging loop of the whole chain: sliders and fields, run in the browser by the same engine as the server's. What
 * is moved goes into the page's choice at once, into the address when it rests, and never when it was refused.
 */
export function LoopSimulator({ symbol, view, start, snapshotId }: LoopSimulatorProps) {
  const { answered, now, move } = useHedgeChoice();
  const { follow: writeLate, isPending } = useLateAddress();
  const settled = useRef('');
  const settle = (scenario: LoopScenario) => {
    const part = parametersOfScenario(scenario);
    settled.current = JSON.stringify(scenario);
    move(part);
    writeLate(hedgeHref({ symbol, view, chosen: now() }, part));
  };
  const bookHref = `/api/v1/hedge/${encodeURIComponent(symbol)}/book?${serialiseViewParameters(view)}`;
  const { loop, problem, run, warm, show, forget } = useLoop(start, bookHref, settle);
  const drawn = useMemo(() => textsOf(start.inputs), [start]);
  const fields = useMemo(() => scenarioFields(start.inputs), [start]);
  const [texts, setTexts] = useState(drawn);
  const asked = JSON.stringify(scenarioOfParameters(answered));
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the address only, such as the way back
  useEffect(() => {
    if (asked === settled.current || isPending()) return;
    settled.current = asked;
    setTexts(drawn);
    show(start);
  }, [asked]);

  const change = (changed: ScenarioTexts, exact = scenarioOfParameters(answered), from = drawn) => {
    setTexts(changed);
    run(scenarioOf(changed, from, exact));
  };
  const seen = useRef({ snapshotId, drawn });
  const followSnapshot = useEffectEvent(() => {
    const before = seen.current;
    seen.current = { snapshotId, drawn };
    if (before.snapshotId === snapshotId) return;
    const typed = typedTexts(texts, before.drawn);
    forget();
    if (Object.keys(typed).length > 0) change({ ...drawn, ...typed });
    else {
      setTexts(drawn);
      show(start);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the snapshot and what it draws
  useEffect(() => followSnapshot(), [snapshotId, drawn]);
  const reset = () => {
    const usual = scenarioOfParameters(DEFAULT_HEDGE);
    const { usual_shock: shock, stored_adv_shares: adv_shares } = start.inputs;
    const zero = { volatility_points: 0, days: 0, y: 1, threshold_dollars: 0 };
    const texts = textsOf({ ...start.inputs, ...zero, shock, adv_shares });
    change(texts, usual, texts);
  };
  const field = problem === null ? null : (FIELD_OF_ARGUMENT[problem.argument] ?? null);
  return (
    <>
      <section
        className="panel"
        id="simulator"
        aria-labelledby="simulator-title"
        onPointerEnter={warm}
        onFocus={warm}
      >
        <div className="panel-head">
          <h2 id="simulator-title">Loop simulator</h2>
          <span className="q">whole chain</span>
          <div className="act">
            <button type="button" className="btn ghost" onClick={reset}>
              Reset
            </button>
          </div>
        </div>
        {fields.map((own) => (
          <LoopSlider
            key={own.name}
            field={own}
            text={texts[own.name]}
            problem={own.name === field ? (problem?.message ?? null) : null}
            onText={(text) => change({ ...texts, [own.name]: text })}
          />
        ))}
        {problem !== null && field === null ? (
          <p className="cap" role="alert">
            {problem.message}
          </p>
        ) : null}
      </section>
      <LoopResult loop={loop} />
    </>
  );
}
