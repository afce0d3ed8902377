import { useSyncExternalStore } from 'react';
import { setCookie } from './set-cookie.ts';
import { isTheme, type Theme } from './theme.ts';

function subscribe(onChange: () => void) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

function readTheme(): Theme {
  const text = document.documentElement.dataset.theme ?? '';
  return isTheme(text) ? text : 'dark';
}

function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  setCookie('theme', theme);
}

/** The theme that the document shows, and how to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore<Theme>(subscribe, readTheme, () => 'dark'), setTheme];
}
