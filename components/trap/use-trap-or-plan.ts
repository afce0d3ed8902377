import { type TouchEvent, useRef, useState } from 'react';
import { swipe } from './swipe.ts';
import type { Shown } from './trap-or-plan.tsx';

/** Which of trap and plan a phone shows: `usual` until the reader chooses, by button or by a swipe over either. */
export function useTrapOrPlan(usual: Shown) {
  const [chosen, show] = useState<Shown | null>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const start = (event: TouchEvent<HTMLElement>) => {
    const touch = event.touches[0];
    const isOver = event.target instanceof Element && event.target.closest('#trap, #plan') !== null;
    from.current = isOver && touch ? { x: touch.clientX, y: touch.clientY } : null;
  };
  const end = (event: TouchEvent<HTMLElement>) => {
    const touch = event.changedTouches[0];
    if (from.current === null || touch === undefined) return;
    const way = swipe(touch.clientX - from.current.x, touch.clientY - from.current.y);
    if (way !== null) show(way === 'left' ? 'plan' : 'trap');
  };
  return { shown: chosen ?? usual, show, start, end };
}
