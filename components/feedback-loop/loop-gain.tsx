import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { formatNumber } from '@/lib/view/format.ts';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { gainSeries, gainText } from './gain-series.ts';

/** How far the loop would carry a push, and whether the turnover that feeds it still comes in. */
export function LoopGain({ loop }: { readonly loop: TrapAnswer['loop'] }) {
  const { place, sentence, inputs } = gainSeries(loop);
  const { pace } = loop;
  return (
    <div className="loop-gain">
      <p>
        <b>Loop gain</b>{' '}
        <b>
          g <ExplainedFigure id="loop.gain" value={loop.gain} text={gainText(loop.gain)} />
        </b>{' '}
        <span className="muted">{sentence}</span>
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
      <p className="cap">
        V/OI pace{' '}
        <ExplainedFigure
          id="loop.pace.value"
          value={pace.value}
          text={
            pace.value === null ? `unknown: ${pace.reason ?? ''}` : formatNumber(pace.value, { digits: 2 })
          }
        />
        {pace.value === null ? '' : ': the last 30 minutes as a whole session’s, over open interest'}
      </p>
    </div>
  );
}
