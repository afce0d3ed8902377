'use client';

import { Popover } from '@base-ui/react/popover';
import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import './explain.css';

const ExplanationPopup = dynamic(
  () => import('./explanation-popup.tsx').then((module) => module.ExplanationPopup),
  { ssr: false },
);

const pressedFigure = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('button.explain[data-figure]') : null;

interface ExplainLayerProps {
  /** The explain route with the pinned view, ready for `&figure=`; a function is asked when a figure is pressed. */
  readonly href: string | (() => string);
}

/**
 * Opens the explanation of whichever figure of the page is pressed: one pop-over for the page, not one per figure. A
 * figure within `data-explain` has its own address: what it belongs to was read by itself, maybe of another snapshot.
 */
export function ExplainLayer({ href }: ExplainLayerProps) {
  const [address, setAddress] = useState<string | null>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const open = useEffectEvent((pressed: HTMLElement) => {
    anchor.current = pressed;
    const own = pressed.closest<HTMLElement>('[data-explain]')?.dataset.explain;
    const route = own ?? (typeof href === 'string' ? href : href());
    setAddress(`${route}&figure=${pressed.dataset.figure ?? ''}`);
  });
  useEffect(() => {
    const hear = ({ target }: MouseEvent) => {
      const pressed = pressedFigure(target);
      if (pressed !== null) open(pressed);
    };
    document.addEventListener('click', hear);
    return () => document.removeEventListener('click', hear);
  }, []);
  return (
    <Popover.Root open={address !== null} onOpenChange={(isOpen) => !isOpen && setAddress(null)}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="layer">
          <Popover.Popup className="pop explanation" finalFocus={anchor}>
            {address === null ? null : <ExplanationPopup href={address} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
