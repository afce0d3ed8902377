'use client';

import { Popover } from '@base-ui/react/popover';
import { SlidersHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { changedTexts } from './changed-texts.ts';
import { useHedgeChoice } from './hedge-choice.tsx';
import type { HedgeSubject } from './hedge-page.ts';
import { tryHedge } from './try-hedge.ts';

interface LimitFieldsProps extends Pick<HedgeSubject, 'symbol' | 'view'> {
  readonly limits: HedgeAnswer['limits'];
}

/** Own limits, targets and rates behind a button; an emptied field means the usual value. */
export function LimitFields({ symbol, view, limits }: LimitFieldsProps) {
  const { answered, now } = useHedgeChoice();
  const router = useRouter();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isPending, startTransition] = useTransition();
  const { values, target } = limits;
  const fields = [
    ['gross', 'Gross delta, $', values.gross_delta],
    ['net', 'Net delta, $', values.net_delta],
    ['gamma', 'Gamma, $ of delta per $1', values.gamma],
    ['vega', 'Vega, $ per point', values.vega],
    ['target', 'Hedge to, $ of delta', target],
    ['to', 'Price of the contract force, $', answered.to ?? ''],
    ['fund', 'Funding, % a year', answered.fund],
    ['sell', 'Sold back at a wall, % of open interest', answered.sell],
    ['lambda', 'Impact, $ a share (empty: from Y and volume)', answered.lambda ?? ''],
  ] as const;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = changedTexts(event.currentTarget);
    startTransition(async () => {
      const found = await tryHedge(symbol, view, { ...now(), ...asked });
      setProblems(found.problems);
      if (found.href !== null) router.push(found.href, { scroll: false });
    });
  };
  return (
    <Popover.Root onOpenChange={() => setProblems({})}>
      <Popover.Trigger className="btn" aria-label="Own limits, targets and rates">
        <SlidersHorizontal aria-hidden="true" /> Own values
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="layer">
          <Popover.Popup className="pop own-limits" aria-label="Own limits, targets and rates">
            <form onSubmit={submit} noValidate>
              {fields.map(([name, label, value]) => (
                <label key={name}>
                  <span>{label}</span>
                  <input
                    className="field"
                    name={name}
                    inputMode="decimal"
                    defaultValue={value}
                    aria-invalid={problems[name] !== undefined}
                  />
                  {problems[name] === undefined ? null : <em role="alert">{problems[name]}</em>}
                </label>
              ))}
              <button type="submit" className="btn primary" disabled={isPending}>
                Apply
              </button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
