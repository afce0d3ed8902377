import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { ConditionRow } from './condition-row.tsx';

interface LoopExitsProps {
  readonly exits: TrapAnswer['loop']['exits'];
  /** The loop is on: its exits matter now. */
  readonly isOpen: boolean;
}

/** What would end the loop; folded away while it is off. */
export function LoopExits({ exits, isOpen }: LoopExitsProps) {
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
    </details>
  );
}
