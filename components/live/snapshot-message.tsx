import { useState } from 'react';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatClock, formatPrice } from '@/lib/view/format.ts';
import { PHASE_WORDS } from '@/lib/view/labels.ts';

type Told = Pick<TrapPage, 'meta' | 'trap'>;

/** One polite sentence per snapshot that comes while the page is open; nothing for the one it opened with. */
export function SnapshotMessage({ meta, trap }: Told) {
  const [first] = useState(meta.snapshot_id);
  const { symbol, snapshot_id: id, as_of: asOf } = meta;
  const words = `${symbol} ${formatClock(Date.parse(asOf))}: ${PHASE_WORDS[trap.verdict.phase]}, spot ${formatPrice(trap.spot)}.`;
  return (
    <p className="sr" role="status" data-snapshot={id}>
      {id === first ? '' : words}
    </p>
  );
}
