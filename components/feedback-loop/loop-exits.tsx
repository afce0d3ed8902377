import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { formatNumber } from '@/lib/view/format.ts';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { ConditionRow } from './condition-row.tsx';

interface LoopExitsProps {
  readonly loop: Pick<TrapAnswer['loop'], 'exits' | 'pace'>;
  /** The loop is on: its exits matter now. */
  readonly isOpen: boolean;
}

/** What would end the loop; folded away while it is off. */
export function LoopExits({ loop: { exits, pace }, isOpen }: LoopExitsProps) {
  const fired = exits.filter((exit) => exit.met === true).length;
  const said = fired === 0 ? 'none fires' : `${fired} of ${exits.length} fire`;
  return (
    <details className="exits" open={isOpen}>
      <summary>
        Exits of the loop <span className="q">{said}</span>
      </summary>
      <ul>
        {exits.map((exit) => (
          <ConditionRow key={exit.id} condition={exit} list="exits" mini />
        ))}
      </ul>
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
    </details>
  );
}
