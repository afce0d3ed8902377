'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ChosenLeg } from '@/lib/schema/plan-page.ts';
import { sendJson } from '../positions/send-json.ts';

interface SavePositionProps {
  readonly symbol: string;
  readonly snapshotId: string;
  readonly legs: readonly ChosenLeg[];
  readonly root: string | null;
  readonly fill: 'mid' | 'natural';
  readonly credit: number | null;
}

/** Opens the plan on paper at the prices shown, and goes to the positions. */
export function SavePosition({ symbol, snapshotId, legs, root, fill, credit }: SavePositionProps) {
  const router = useRouter();
  const [state, setState] = useState<{ readonly busy: boolean; readonly fault: string | null }>({
    busy: false,
    fault: null,
  });
  const save = async () => {
    setState({ busy: true, fault: null });
    const named = legs.map((leg) => ({ ...leg, ...(root !== null && { root }) }));
    const fault = await sendJson('POST', '/api/v1/positions', {
      symbol,
      snapshot_id: snapshotId,
      legs: named,
      fill,
      credit,
    });
    if (fault === null) router.push('/positions');
    else setState({ busy: false, fault });
  };
  return (
    <>
      <button type="button" className="btn primary" disabled={state.busy} onClick={save}>
        Save as paper position
      </button>
      {state.fault === null ? null : (
        <span className="cap" role="alert">
          {state.fault}
        </span>
      )}
    </>
  );
}
