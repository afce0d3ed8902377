'use client';

import { Popover } from '@base-ui/react/popover';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import './explain.css';

const ExplanationPopup = dynamic(
  () => import('./explanation-popup.tsx').then((module) => module.ExplanationPopup),
  { ssr: false },
);

const pressedFigure = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('button.explain[data-figure]') : null;

/**
 * Opens the explanation of whichever figure of the page is pressed: one pop-over for the page, not one per figure.
 * `href` is the explain route with the pinned view, ready for `&figure=`.
 */
export function ExplainLayer({ href }: { readonly href: string }) {
  const [figure, setFigure] = useState<string | null>(null);
  const anchor = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const open = ({ target }: MouseEvent) => {
      const pressed = pressedFigure(target);
      if (pressed === null) return;
      anchor.current = pressed;
      setFigure(pressed.dataset.figure ?? null);
    };
    document.addEventListener('click', open);
    return () => document.removeEventListener('click', open);
  }, []);
  return (
    <Popover.Root open={figure !== null} onOpenChange={(isOpen) => !isOpen && setFigure(null)}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="layer">
          <Popover.Popup className="pop explanation" finalFocus={anchor}>
            {figure === null ? null : <ExplanationPopup href={`${href}&figure=${figure}`} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
