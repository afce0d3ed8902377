'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { themeAfter } from './theme.ts';
import { useShortcut } from './use-shortcut.ts';
import { useTheme } from './use-theme.ts';

interface ShortcutsProps {
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** The keys of the bar: steps, theme, and the list of keys itself. */
export function Shortcuts({ previousHref, nextHref }: ShortcutsProps) {
  const router = useRouter();
  const [theme, setTheme] = useTheme();
  const [isOpen, setOpen] = useState(false);
  const step = (href: string | null) => href !== null && router.push(href, { scroll: false });
  useShortcut('ArrowLeft', () => step(previousHref));
  useShortcut('ArrowRight', () => step(nextHref));
  useShortcut('t', () => setTheme(themeAfter(theme)));
  useShortcut('?', () => setOpen(true));
  return <ShortcutsDialog open={isOpen} onOpenChange={setOpen} />;
}
