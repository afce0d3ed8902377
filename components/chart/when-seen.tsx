'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

interface WhenSeenProps {
  /** Height kept free until then, px: nothing below moves. */
  readonly height: number;
  readonly children: ReactNode;
}

/** Holds the place of what stands below the fold, and draws it once it scrolls into view: its code loads then. */
export function WhenSeen({ height, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      setSeen(true);
      observer.disconnect();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={{ height }}>
      {isSeen ? children : null}
    </div>
  );
}
