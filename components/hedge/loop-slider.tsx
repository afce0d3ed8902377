import { numberOf, type ScenarioField } from './scenario-fields.ts';

interface LoopSliderProps {
  readonly field: ScenarioField;
  readonly text: string;
  readonly problem: string | null;
  readonly onText: (text: string) => void;
}

const clamped = (value: number, { least, most }: ScenarioField) =>
  Math.min(most, Math.max(least, Number.isNaN(value) ? least : value));

/** A part of the scenario: to slide, or to type exactly; what is wrong with it stands beside it. */
export function LoopSlider({ field, text, problem, onText }: LoopSliderProps) {
  const { name, label, unit, least, most, step } = field;
  const value = clamped(numberOf(text), field);
  return (
    <div className="loop-slider">
      <label htmlFor={`loop-${name}`}>
        {label}
        {unit === '' ? null : <span className="u">{unit}</span>}
      </label>
      <input
        id={`loop-${name}`}
        className="field"
        inputMode="decimal"
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `loop-${name}-problem`}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-label={`${label}, slider`}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {problem === null ? null : (
        <p id={`loop-${name}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
