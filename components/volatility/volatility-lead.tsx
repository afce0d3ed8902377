import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { Figure } from '../panel/figure.tsx';
import { evidence, headline, points } from './volatility-words.ts';

interface StatProps {
  readonly name: string;
  readonly id: string;
  readonly value: number | null;
  readonly text: string;
  readonly unit: string;
  readonly note: string;
}

function Stat({ name, id, value, text, unit, note }: StatProps) {
  return (
    <div className="stat">
      <dt>{name}</dt>
      <dd>
        <Figure id={id} value={value} text={text} unit={value === null ? undefined : unit} />
        <small>{note}</small>
      </dd>
    </div>
  );
}

/** The verdict on premium in words, and the three figures behind it. */
export function VolatilityLead({ answer }: { readonly answer: VolatilityAnswer }) {
  const { iv30, premium } = answer;
  const realised = premium.realised.value;
  const text = (value: number | null, signed = false) => (value === null ? 'none' : points(value, signed));
  return (
    <section className="volatility-lead" aria-label="Verdict on premium">
      <div>
        <h1>{headline(answer)}</h1>
        <p>{evidence(answer)}</p>
      </div>
      <dl>
        <Stat name="IV30" id="iv30" value={iv30} text={text(iv30)} unit="%" note="30-day index" />
        <Stat
          name="Realised, 20 sessions"
          id="premium.realised.value"
          value={realised}
          text={text(realised)}
          unit="%"
          note="close to close"
        />
        <Stat
          name="Variance premium"
          id="premium.premium"
          value={premium.premium}
          text={text(premium.premium, true)}
          unit="pt"
          note="IV30 − RV20"
        />
      </dl>
    </section>
  );
}
