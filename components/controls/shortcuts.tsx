'use client';

import { useState } from 'react';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { themeAfter } from './theme.ts';
import { useShortcut } from './use-shortcut.ts';
import { useStep } from './use-step.ts';
import { useTheme } from './use-theme.ts';

interface ShortcutsProps {
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** The keys of the bar: steps, theme, and the list of keys itself. */
export function Shortcuts({ previousHref, nextHref }: ShortcutsProps) {
  const step = useStep(previousHref, nextHref);
  const [theme, setTheme] = useTheme();
  const [isOpen, setOpen] = useState(false);
  useShortcut('ArrowLeft', ({ repeat }) => step(-1, repeat));
  useShortcut('ArrowRight', ({ repeat }) => step(1, repeat));
  useShortcut('t', () => setTheme(themeAfter(theme)));
  useShortcut('?', () => setOpen(true));
  return <ShortcutsDialog open={isOpen} onOpenChange={setOpen} />;
}
