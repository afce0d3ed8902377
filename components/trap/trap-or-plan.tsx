export type Shown = 'trap' | 'plan';

interface TrapOrPlanProps {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

const CHOICES = [
  ['trap', 'The trap'],
  ['plan', 'The plan'],
] as const;

/** On a phone the trap and the plan share a place: which of them is there. */
export function TrapOrPlan({ shown, onShow }: TrapOrPlanProps) {
  return (
    <fieldset className="trap-or-plan seg">
      <legend className="sr">Trap or plan</legend>
      {CHOICES.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={shown === name} onClick={() => onShow(name)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
