'use client';

import { useRef, useState } from 'react';
import { DEFAULT_HEDGE } from '@/lib/schema/serialise-hedge-parameters.ts';
import { serialiseViewParameters } from '@/lib/schema/serialise-view-parameters.ts';
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
} from './scenario-fields.ts';
import { useLoop } from './use-loop.ts';

interface LoopSimulatorProps extends HedgeSubject {
  readonly start: Loop;
}

/** The address follows a slider this much later. */
const ADDRESS_DELAY = 250;

/** The hedging loop of the whole chain: sliders and fields, run in the browser by the same engine as the server's. */
export function LoopSimulator({ symbol, view, chosen, start }: LoopSimulatorProps) {
  const bookHref = `/api/v1/hedge/${encodeURIComponent(symbol)}/book?${serialiseViewParameters(view)}`;
  const { loop, problem, run, warm } = useLoop(start, bookHref);
  const drawn = textsOf(start.inputs);
  const [texts, setTexts] = useState(drawn);
  const timer = useRef(0);

  const change = (changed: ScenarioTexts, exact = scenarioOfParameters(chosen), from = drawn) => {
    setTexts(changed);
    const scenario = scenarioOf(changed, from, exact);
    run(scenario);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const values = Object.values(scenario).filter((value) => value !== null);
      if (values.every(Number.isFinite))
        window.history.replaceState(
          null,
          '',
          hedgeHref({ symbol, view, chosen }, parametersOfScenario(scenario)),
        );
    }, ADDRESS_DELAY);
  };
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
        {scenarioFields(start.inputs).map((own) => (
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
