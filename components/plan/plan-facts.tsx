import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { formatPrice, formatShare } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { Figure } from '../panel/figure.tsx';

type Outcome = PlanAnswer['chosen'];
type Limit = Outcome['max_profit'];

const signed = (value: number) => formatMoney(value, { signed: true });
const limitText = ({ dollars }: Limit) => (dollars === null ? 'no limit' : signed(dollars));
const evenText = ({ break_evens }: Outcome) =>
  break_evens.length === 0 ? 'none' : break_evens.map((level) => formatPrice(level)).join(' · ');

/** Keep, risk, break-even, target and odds, with what natural prices make of them. */
export function PlanFacts({ plan }: { readonly plan: PlanAnswer }) {
  const { chosen, at_natural: natural, odds } = plan;
  const { target } = chosen;
  return (
    <dl className="stats plan-facts">
      <div className="stat">
        <dt>{chosen.credit > 0 ? 'Keep at most' : 'Make at most'}</dt>
        <dd className="gain">
          <Figure
            id="chosen.max_profit.dollars"
            value={chosen.max_profit.dollars}
            text={limitText(chosen.max_profit)}
          />
          <small>natural {limitText(natural.max_profit)}</small>
        </dd>
      </div>
      <div className="stat">
        <dt>Max risk</dt>
        <dd className="loss">
          <Figure
            id="chosen.max_loss.dollars"
            value={chosen.max_loss.dollars}
            text={limitText(chosen.max_loss)}
          />
          <small>natural {limitText(natural.max_loss)}</small>
        </dd>
      </div>
      <div className="stat">
        <dt>Break-even</dt>
        <dd>
          <Figure id="chosen.break_evens.0" value={chosen.break_evens[0] ?? null} text={evenText(chosen)} />
          <small>natural {evenText(natural)}</small>
        </dd>
      </div>
      <div className="stat">
        <dt>{target === null ? 'Expected value' : 'Target, 50 %'}</dt>
        <dd className={target === null ? undefined : 'gain'}>
          {target === null ? (
            <Figure
              id="odds.expected_value"
              value={odds.expected_value}
              text={odds.expected_value === null ? 'unknown' : signed(odds.expected_value)}
            />
          ) : (
            <Figure id="chosen.target.pnl" value={target.pnl} text={signed(target.pnl)} />
          )}
          <small>
            {target === null ? 'risk-neutral' : `at a mark of ${formatPrice(target.mark, { digits: 3 })}`}
          </small>
        </dd>
      </div>
      <div className="stat">
        <dt>Profit by expiry</dt>
        <dd>
          <Figure
            id="odds.probability_of_profit"
            value={odds.probability_of_profit}
            text={odds.probability_of_profit === null ? 'unknown' : formatShare(odds.probability_of_profit)}
          />
          <small>{odds.reason ?? 'from the smile, risk-neutral'}</small>
        </dd>
      </div>
      <div className="stat">
        <dt>Slippage</dt>
        <dd>
          <Figure id="fill.slippage" value={plan.fill.slippage} text={formatMoney(plan.fill.slippage)} />
          <small>
            limit: start {formatPrice(plan.fill.limit.start)}, fills at {formatPrice(plan.fill.limit.worst)}
          </small>
        </dd>
      </div>
    </dl>
  );
}
