'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { RefObject } from 'react';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatClock, formatDayYear } from '@/lib/view/format.ts';
import { viewHref } from '@/lib/view/view-href.ts';

interface PaletteDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly symbols: readonly SymbolRow[];
  readonly view: ViewParameters;
  /** Where the focus goes afterwards. */
  readonly trigger: RefObject<HTMLButtonElement | null>;
}

const stamp = ({ latest, sample }: SymbolRow) => {
  const at = Date.parse(latest.as_of);
  return `${formatDayYear(at)}, ${formatClock(at)} ET${sample ? ' · sample' : ''}`;
};

/** Another symbol in the same view; what belongs to this symbol's time and dates is left behind. */
const hrefOf = (symbol: string, view: ViewParameters) =>
  viewHref(`/trap/${symbol}`, view, {
    at: null,
    ...(typeof view.exp !== 'string' && { exp: 'all' as const }),
  });

/** The list of all stored symbols, found by typing. */
export function SymbolPaletteDialog({ open, onOpenChange, symbols, view, trigger }: PaletteDialogProps) {
  const router = useRouter();
  const choose = (row: SymbolRow) => {
    onOpenChange(false);
    router.push(hrefOf(row.symbol, view));
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="pop dialog palette" aria-label="Change symbol" finalFocus={trigger}>
          <Autocomplete.Root
            open
            inline
            items={symbols}
            itemToStringValue={(row: SymbolRow) => row.symbol}
            autoHighlight="always"
            keepHighlight
          >
            <div className="palette-search">
              <Search aria-hidden="true" />
              <Autocomplete.Input aria-label="Symbol" placeholder="Symbol" />
            </div>
            <Autocomplete.Empty>
              <p className="palette-empty">
                No stored symbol has this in its name. Import a chain on Status.
              </p>
            </Autocomplete.Empty>
            <Autocomplete.List className="palette-list">
              {(row: SymbolRow) => (
                <Autocomplete.Item
                  key={row.symbol}
                  value={row}
                  className="palette-item"
                  onClick={() => choose(row)}
                >
                  <b>{row.symbol}</b>
                  <span>{stamp(row)}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
          <Dialog.Close className="sr">Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
