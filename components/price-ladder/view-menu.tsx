'use client';

import { Popover } from '@base-ui/react/popover';
import { SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';

interface ViewMenuProps {
  /** What is chosen now: "naive, computed". */
  readonly chosen: string;
  readonly children: ReactNode;
}

/** Dealer sign and greeks behind one button that says what is chosen. */
export function ViewMenu({ chosen, children }: ViewMenuProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className="btn view-menu" aria-label={`Dealer sign and greeks: ${chosen}`}>
        <SlidersHorizontal aria-hidden="true" />
        <span>{chosen}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="layer">
          <Popover.Popup className="pop view-sheet" aria-label="Dealer sign and greeks">
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
