'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useTransition } from 'react';
import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import type { ChosenLeg, PlanExpiration } from '@/lib/schema/plan-page.ts';
import type { PlanParameters } from '@/lib/schema/plan-parameters.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatDate, formatPercent, formatPrice, formatStrike } from '@/lib/view/format.ts';
import { planHref } from '@/lib/view/plan-href.ts';
import { Figure } from '../panel/figure.tsx';
import { changeLeg, legToAdd, withoutLeg } from './edit-legs.ts';
import { netText } from './plan-words.ts';

interface LegsEditorProps {
  readonly symbol: string;
  readonly view: ViewParameters;
  readonly parameters: PlanParameters;
  readonly legs: readonly ChosenLeg[];
  readonly expirations: readonly PlanExpiration[];
  /** Quotes of the legs, in order; null where the position could not be priced. */
  readonly plan: Pick<PlanAnswer, 'legs' | 'fill'> | null;
}

const quoteText = (value: number | undefined) => (value === undefined ? 'none' : formatPrice(value));

/** The legs of the position, each part a control; every change is a new address. */
export function LegsEditor({ symbol, view, parameters, legs, expirations, plan }: LegsEditorProps) {
  const router = useRouter();
  const [isUpdating, startUpdate] = useTransition();
  const go = (next: readonly ChosenLeg[]) =>
    startUpdate(() =>
      router.replace(planHref(symbol, view, parameters, { legs: next, credit: null, dt: null }), {
        scroll: false,
      }),
    );
  const change = (index: number, part: Partial<ChosenLeg>) => go(changeLeg(legs, index, part, expirations));
  const dates = [...new Set(expirations.map(({ expiry }) => expiry))];
  const strikesOf = (expiry: string) => [
    ...new Set(expirations.filter((row) => row.expiry === expiry).flatMap(({ strikes }) => strikes)),
  ];
  return (
    <div aria-busy={isUpdating}>
      <div className="table-wide">
        <table className="t legs">
          <thead>
            <tr>
              <th className="l">Side</th>
              <th>Qty</th>
              <th className="l">Contract</th>
              <th>Bid</th>
              <th>Ask</th>
              <th>Mid</th>
              <th>IV</th>
              <th>
                <span className="sr">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {legs.map((leg, i) => {
              const quote = plan?.legs[i];
              const name = `leg ${i + 1}`;
              const onNumber = (event: ChangeEvent<HTMLInputElement>) => {
                const size = Math.trunc(Number(event.target.value));
                if (size >= 1 && size <= 999_999) change(i, { quantity: size * Math.sign(leg.quantity) });
              };
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: legs have no identity but their place
                <tr key={i}>
                  <td className="l">
                    <fieldset className="seg" aria-label={`Side of ${name}`}>
                      {([-1, 1] as const).map((side) => (
                        <button
                          key={side}
                          type="button"
                          aria-pressed={Math.sign(leg.quantity) === side}
                          onClick={() => change(i, { quantity: side * Math.abs(leg.quantity) })}
                        >
                          {side < 0 ? 'Sell' : 'Buy'}
                        </button>
                      ))}
                    </fieldset>
                  </td>
                  <td>
                    <input
                      className="field qty"
                      type="number"
                      min={1}
                      step={1}
                      defaultValue={Math.abs(leg.quantity)}
                      key={leg.quantity}
                      aria-label={`Contracts of ${name}`}
                      onChange={onNumber}
                    />
                  </td>
                  <td className="l contract">
                    <select
                      className="field"
                      aria-label={`Strike of ${name}`}
                      value={leg.strike}
                      onChange={(event) => change(i, { strike: Number(event.target.value) })}
                    >
                      {[...new Set([...strikesOf(leg.expiry), leg.strike])]
                        .sort((a, b) => a - b)
                        .map((strike) => (
                          <option key={strike} value={strike}>
                            {formatStrike(strike)}
                          </option>
                        ))}
                    </select>
                    <select
                      className="field"
                      aria-label={`Right of ${name}`}
                      value={leg.right}
                      onChange={(event) =>
                        change(i, { right: event.target.value === 'put' ? 'put' : 'call' })
                      }
                    >
                      <option value="call">C</option>
                      <option value="put">P</option>
                    </select>
                    <select
                      className="field"
                      aria-label={`Expiration of ${name}`}
                      value={leg.expiry}
                      onChange={(event) => change(i, { expiry: event.target.value })}
                    >
                      {[...new Set([...dates, leg.expiry])].map((date) => (
                        <option key={date} value={date}>
                          {formatDate(date).slice(4)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>{quoteText(quote?.bid)}</td>
                  <td>{quoteText(quote?.ask)}</td>
                  <td className="strong">
                    <Figure id={`legs.${i}.mid`} value={quote?.mid ?? null} text={quoteText(quote?.mid)} />
                  </td>
                  <td>
                    {quote === undefined ? 'none' : formatPercent(quote.volatility * 100, { digits: 1 })}
                  </td>
                  <td>
                    <button
                      type="button"
                      className="btn icon ghost"
                      disabled={legs.length === 1}
                      aria-label={`Remove ${name}`}
                      onClick={() => go(withoutLeg(legs, i))}
                    >
                      ×
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
          {plan === null ? null : (
            <tfoot>
              <tr>
                <td className="l" colSpan={3}>
                  Net, per share of one unit
                </td>
                <td colSpan={3}>
                  <Figure
                    id="fill.natural"
                    value={plan.fill.natural}
                    text={netText(plan.fill.natural)}
                    unit="natural"
                  />
                </td>
                <td colSpan={2}>
                  <Figure id="fill.mid" value={plan.fill.mid} text={netText(plan.fill.mid)} unit="mid" />
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <button
        type="button"
        className="btn"
        disabled={legs.length >= 12 || expirations.length === 0}
        onClick={() => go([...legs, ...legToAdd(legs, expirations)])}
      >
        Add leg
      </button>
    </div>
  );
}
