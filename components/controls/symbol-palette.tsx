'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { useShortcut } from './use-shortcut.ts';

interface SymbolPaletteProps {
  readonly symbol: string;
  readonly symbols: readonly SymbolRow[];
  readonly view: ViewParameters;
}

const load = () => import('./symbol-palette-dialog.tsx').then((module) => module.SymbolPaletteDialog);
const PaletteDialog = dynamic(load, { ssr: false });

/** The symbol, and the list of all stored ones behind it (⌘K, Ctrl K, /), whose code is loaded when it is wanted. */
export function SymbolPalette({ symbol, symbols, view }: SymbolPaletteProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const open = () => {
    setWanted(true);
    setOpen(true);
  };
  useShortcut('/', open);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      setWanted(true);
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="sym"
        aria-label={`${symbol}, change symbol`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={load}
        onFocus={load}
        onClick={open}
      >
        {symbol} <kbd>⌘K</kbd>
      </button>
      {isWanted ? (
        <PaletteDialog open={isOpen} onOpenChange={setOpen} symbols={symbols} view={view} trigger={trigger} />
      ) : null}
    </>
  );
}
