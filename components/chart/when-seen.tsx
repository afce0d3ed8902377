'use client';

import { type ReactNode, useRef } from 'react';
import { useSeen } from './use-seen.ts';

interface WhenSeenProps {
  /** Height kept free until then, px: nothing below moves. */
  readonly height: number;
  readonly children: ReactNode;
}

/** Holds the place of what stands below the fold, and draws it once it scrolls into view: its code loads then. */
export function WhenSeen({ height, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  return (
    <div ref={place} style={{ height }}>
      {isSeen ? children : null}
    </div>
  );
}
