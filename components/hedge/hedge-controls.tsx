'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { formatDate } from '@/lib/view/format.ts';
import { changedTexts } from './changed-texts.ts';
import { useHedgeChoice } from './hedge-choice.tsx';
import { HedgeLink } from './hedge-link.tsx';
import type { HedgeSubject } from './hedge-page.ts';
import { tryHedge } from './try-hedge.ts';

interface HedgeControlsProps extends Pick<HedgeSubject, 'symbol' | 'view'> {
  readonly book: HedgeAnswer['book'];
  readonly step: number;
  /** Expiration dates of the view. */
  readonly expiries: readonly string[];
}

const KINDS = [
  { kind: 'chain', label: 'Whole chain' },
  { kind: 'strike', label: 'One strike' },
  { kind: 'typed', label: 'Typed in' },
] as const;

/**
 * Which book: the dealers' own, one strike of it, or a position. What cannot be used is refused beside its field,
 * by the same check as the API's, and the picture stays as it is.
 */
export function HedgeControls({ symbol, view, book, step, expiries }: HedgeControlsProps) {
  const { now } = useHedgeChoice();
  const router = useRouter();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isPending, startTransition] = useTransition();
  const kind = book.kind;

  const go = (asked: Record<string, string>) =>
    startTransition(async () => {
      const found = await tryHedge(symbol, view, { ...now(), ...asked });
      setProblems(found.problems);
      if (found.href !== null) router.push(found.href, { scroll: false });
    });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go({ book: kind, ...changedTexts(event.currentTarget) });
  };
  const problem = (name: string) => ({
    'aria-invalid': problems[name] !== undefined,
    'aria-describedby': problems[name] === undefined ? undefined : `problem-${name}`,
  });
  const said = Object.entries(problems);
  return (
    <div className="hedge-controls" aria-busy={isPending}>
      <nav className="seg links" aria-label="Book">
        {KINDS.map((own) => (
          <HedgeLink
            key={own.kind}
            symbol={symbol}
            view={view}
            change={{ book: own.kind }}
            isCurrent={own.kind === kind}
          >
            {own.label}
          </HedgeLink>
        ))}
      </nav>
      <form key={JSON.stringify([book, step])} onSubmit={submit} noValidate>
        {kind !== 'typed' ? null : (
          <label>
            <span>Contracts</span>
            <input
              className="field"
              name="qty"
              inputMode="numeric"
              defaultValue={book.contracts}
              {...problem('qty')}
            />
          </label>
        )}
        {kind === 'chain' ? null : (
          <label>
            <span>Strike</span>
            <input
              className="field"
              name="k"
              inputMode="decimal"
              defaultValue={book.strike ?? ''}
              {...problem('k')}
            />
          </label>
        )}
        {kind !== 'typed' ? null : (
          <>
            <label>
              <span>Right</span>
              <select className="field" name="type" defaultValue={book.right ?? 'call'}>
                <option value="call">Call</option>
                <option value="put">Put</option>
              </select>
            </label>
            <label>
              <span>Expiration</span>
              <select className="field" name="x" defaultValue={book.expiry ?? ''} {...problem('x')}>
                {expiries.map((date) => (
                  <option key={date} value={date}>
                    {formatDate(date)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <label>
          <span>Rung, $</span>
          <input className="field" name="step" inputMode="decimal" defaultValue={step} {...problem('step')} />
        </label>
        <button className="btn" type="submit" disabled={isPending}>
          Apply
        </button>
      </form>
      <div className="problems" role="alert">
        {said.map(([name, message]) => (
          <p key={name} id={`problem-${name}`}>
            {message}
          </p>
        ))}
      </div>
    </div>
  );
}
