'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useLiveState } from '../live/live-context.ts';
import { themeAfter } from './theme.ts';
import { useShortcut } from './use-shortcut.ts';
import { useStep } from './use-step.ts';
import { useTheme } from './use-theme.ts';

const ShortcutsDialog = dynamic(
  () => import('./shortcuts-dialog.tsx').then((module) => module.ShortcutsDialog),
  {
    ssr: false,
  },
);

interface ShortcutsProps {
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** The keys of the bar: steps, theme, and the list of keys itself. */
export function Shortcuts({ previousHref, nextHref }: ShortcutsProps) {
  const step = useStep(previousHref, nextHref);
  const [theme, setTheme] = useTheme();
  const live = useLiveState();
  /** Null until it has been asked for: its code is loaded then. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  useShortcut('ArrowLeft', ({ repeat }) => step(-1, repeat));
  useShortcut('ArrowRight', ({ repeat }) => step(1, repeat));
  useShortcut('t', () => setTheme(themeAfter(theme)));
  useShortcut('p', () => live?.isLive && live.togglePause());
  useShortcut('?', () => setOpen(true));
  return isOpen === null ? null : <ShortcutsDialog open={isOpen} onOpenChange={setOpen} />;
}
