import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { gainSeries, gainText } from './gain-series.ts';

/** How far the loop would carry a push, and what that rests on. */
export function LoopGain({ loop }: { readonly loop: TrapAnswer['loop'] }) {
  const { place, sentence, how, inputs } = gainSeries(loop);
  return (
    <div className="loop-gain">
      <p>
        <b>Loop gain</b>{' '}
        <b>
          g <ExplainedFigure id="loop.gain" value={loop.gain} text={gainText(loop.gain)} />
        </b>{' '}
        <span className="muted">
          {sentence}
          {how === '' ? null : <span className="how">; {how}</span>}
        </span>
      </p>
      {place === null ? null : (
        <div className="gain-axis" aria-hidden="true">
          <i className="half" />
          <i className="gain-fill" style={{ width: `${place}%` }} />
          <span>0</span>
          <span className="half-label">0.5 doubles</span>
          <span>1 unstable</span>
        </div>
      )}
      {inputs === null ? null : <p className="cap">{inputs}</p>}
    </div>
  );
}
