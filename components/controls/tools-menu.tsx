'use client';

import { Popover } from '@base-ui/react/popover';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';

/** On a narrow screen: the bar's controls behind one button. */
export function ToolsMenu({ children }: { readonly children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="btn icon ghost tools-menu" aria-label="Time, share and theme">
        <Ellipsis aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="layer">
          <Popover.Popup className="pop tools-sheet" aria-label="Time, share and theme">
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
