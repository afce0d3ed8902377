'use client';

import { type ReactNode, useState } from 'react';
import { Panel } from '../panel/panel.tsx';
import { type ForceRow, forceRows } from './force-rows.ts';
import { HedgeFigure } from './hedge-figure.tsx';
import type { HedgeContent } from './hedge-page.ts';
import './five-forces.css';

interface FiveForcesProps extends Pick<HedgeContent, 'hedge'> {
  readonly title: string;
  readonly about: string;
  /** Above the forces: whose they are, where the page does not say it. */
  readonly lead?: ReactNode;
}

function Force({ row, n }: { readonly row: ForceRow; readonly n: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="force" data-force={row.id}>
      <div className="force-head">
        <span className="n">{n}</span>
        <button
          type="button"
          className="what"
          aria-expanded={isOpen}
          aria-controls={`force-${row.id}`}
          onClick={() => setOpen(!isOpen)}
        >
          <b>{row.name}</b> <span className="chip warn">{row.badge}</span>
          <span className="about">{row.about}</span>
        </button>
        <span className="v">
          <span className="force-figures">
            {row.main.map((figure) => (
              <HedgeFigure key={figure.path} id={figure.path} value={figure.value} text={figure.text} />
            ))}
          </span>
          {row.other === null ? null : (
            <small>
              {row.other.label}{' '}
              <HedgeFigure
                id={row.other.figure.path}
                value={row.other.figure.value}
                text={row.other.figure.text}
              />
            </small>
          )}
        </span>
      </div>
      <div className="force-proof" id={`force-${row.id}`} hidden={!isOpen}>
        <p>
          <code>{row.formula}</code>
        </p>
        <dl>
          {row.inputs.map(({ name, figure }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <HedgeFigure id={figure.path} value={figure.value} text={figure.text} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="muted">{row.note}</p>
      </div>
    </div>
  );
}

/** What makes a dealer hedge, in dollars for the chosen book; each opens to its formula, inputs and assumption. */
export function FiveForcesPanel({ hedge, lead, ...head }: FiveForcesProps) {
  return (
    <Panel id="forces" {...head}>
      {lead}
      {forceRows(hedge).map((row, i) => (
        <Force key={row.id} row={row} n={i + 1} />
      ))}
      <p className="cap">
        Open interest, volume or news alone make no dealer trade. Price, volatility and time do, and limits
        that force it.
      </p>
    </Panel>
  );
}
