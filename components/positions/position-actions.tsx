'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { PositionAnswer } from '@/lib/schema/position-answer.ts';
import { closingLegs } from './closing-legs.ts';
import { sendJson } from './send-json.ts';

/** Closes so many units of a position at mid or naturally. */
export function PositionActions({ position }: { readonly position: PositionAnswer }) {
  const router = useRouter();
  const [isUpdating, startUpdate] = useTransition();
  const [units, setUnits] = useState(position.units);
  const [fault, setFault] = useState<string | null>(null);
  const close = async (fill: 'mid' | 'natural') => {
    const legs = closingLegs(position, units);
    const failed = await sendJson('POST', `/api/v1/positions/${position.id}/close`, {
      fill,
      ...(legs !== null && { legs }),
    });
    setFault(failed);
    if (failed === null) startUpdate(() => router.refresh());
  };
  return (
    <div className="position-actions" aria-busy={isUpdating}>
      <label>
        <span className="label">Units</span>{' '}
        <input
          className="field qty"
          type="number"
          min={1}
          max={position.units}
          value={units}
          onChange={(event) => setUnits(Math.max(1, Math.trunc(Number(event.target.value)) || 1))}
        />
      </label>
      <button type="button" className="btn" onClick={() => close('mid')}>
        Close at mid
      </button>
      <button type="button" className="btn" onClick={() => close('natural')}>
        Close naturally
      </button>
      {fault === null ? null : (
        <span className="cap" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
