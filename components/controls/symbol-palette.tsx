'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatClock, formatDayYear } from '@/lib/view/format.ts';
import { viewHref } from '@/lib/view/view-href.ts';
import { useShortcut } from './use-shortcut.ts';

interface SymbolPaletteProps {
  readonly symbol: string;
  readonly symbols: readonly SymbolRow[];
  readonly view: ViewParameters;
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

/** The symbol, and the list of all stored ones behind it (⌘K, Ctrl K, /). */
export function SymbolPalette({ symbol, symbols, view }: SymbolPaletteProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  useShortcut('/', () => setOpen(true));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const choose = (row: SymbolRow) => {
    setOpen(false);
    router.push(hrefOf(row.symbol, view));
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger className="sym" aria-label={`${symbol}, change symbol`}>
        {symbol} <kbd>⌘K</kbd>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="pop dialog palette" aria-label="Change symbol">
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
