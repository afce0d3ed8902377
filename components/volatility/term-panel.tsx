import type { Meta } from '@/lib/schema/meta.ts';
import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { formatDate, formatNumber, formatPrice } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Figure } from '../panel/figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { points } from './volatility-words.ts';

type Term = VolatilityAnswer['terms'][number];
type Move = Term['move']['straddle'];

const volatilityText = (value: number | null) => (value === null ? 'none' : `${points(value)} %`);
const skewText = (value: number | undefined) => (value === undefined ? 'none' : `${points(value, true)} pt`);

function MoveCell({ id, way }: { readonly id: string; readonly way: Move }) {
  const dollars = way.move?.dollars ?? null;
  return (
    <td title={way.reason ?? undefined}>
      <Figure id={id} value={dollars} text={dollars === null ? 'none' : `±${formatPrice(dollars)}`} />
    </td>
  );
}

function TermRow({ term }: { readonly term: Term }) {
  const { expiry, root, days, volatility, forward_volatility: forward, move, skew, skew_reason } = term;
  const id = `terms.${root}.${expiry}`;
  return (
    <tr>
      <td className="l">
        {formatDate(expiry)} <small className="muted">{root}</small>
      </td>
      <td>{formatNumber(days, { digits: 1 })}</td>
      <td>
        <Figure id={`${id}.volatility`} value={volatility} text={volatilityText(volatility)} />
      </td>
      <td>
        <Figure id={`${id}.forward_volatility`} value={forward} text={volatilityText(forward)} />
      </td>
      <td title={skew_reason ?? undefined}>
        <Figure
          id={`${id}.skew.risk_reversal`}
          value={skew?.risk_reversal ?? null}
          text={skewText(skew?.risk_reversal)}
        />
      </td>
      <td title={skew_reason ?? undefined}>
        <Figure
          id={`${id}.skew.butterfly`}
          value={skew?.butterfly ?? null}
          text={skewText(skew?.butterfly)}
        />
      </td>
      <MoveCell id={`${id}.move.standard_deviation`} way={move.standard_deviation} />
      <MoveCell id={`${id}.move.straddle`} way={move.straddle} />
      <MoveCell id={`${id}.move.straddle85`} way={move.straddle85} />
    </tr>
  );
}

/** The share of outcomes that a way of stating the move covers, from any expiration that has it. */
function coverOf(terms: readonly Term[], way: 'standard_deviation' | 'straddle' | 'straddle85'): string {
  const covers = terms.map((term) => term.move[way].move?.covers).find((share) => share !== undefined);
  return covers === undefined ? '' : `, covers ${formatNumber(covers * 100, { digits: 1 })} %`;
}

const TWO_SETTLEMENTS =
  ' Two rows of one date settle at its open and at its close: the forward between them is of that session alone.';
const hasTwoSettlements = (terms: readonly Term[]) =>
  terms.some(({ expiry }, i) => i > 0 && terms[i - 1]?.expiry === expiry);

/** Volatility, skew and expected move of every expiration. */
export function TermPanel({ meta, answer }: { readonly meta: Meta; readonly answer: VolatilityAnswer }) {
  const { terms } = answer;
  return (
    <Panel
      id="terms"
      title="Term structure, skew and expected moves"
      about="every expiration; moves in dollars from spot"
      clock={<AsOf instant={meta.as_of} />}
    >
      <section className="table-scroll wide" tabIndex={0} aria-label="Table of volatility by expiration">
        <table className="t">
          <thead>
            <tr>
              <th className="l">Expiration</th>
              <th>Days</th>
              <th>At the money</th>
              <th>Forward</th>
              <th title="25-delta call less put: below zero, puts are dearer">Risk reversal</th>
              <th title="Mean of the 25-delta wings less at the money">Butterfly</th>
              <th>S·IV·√T{coverOf(terms, 'standard_deviation')}</th>
              <th>Straddle{coverOf(terms, 'straddle')}</th>
              <th>0.85 × straddle{coverOf(terms, 'straddle85')}</th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <TermRow key={`${term.root} ${term.expiry}`} term={term} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="cap">
        Forward: volatility between an expiration and the one before it. None: outside the quoted strikes, or
        total variance falls.{hasTwoSettlements(terms) ? TWO_SETTLEMENTS : ''}
      </p>
    </Panel>
  );
}
