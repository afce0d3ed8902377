'use client';

import { Moon, Sun, SunMoon } from 'lucide-react';
import { themeAfter } from './theme.ts';
import { useTheme } from './use-theme.ts';

const ICONS = { dark: Moon, light: Sun, auto: SunMoon };
const NAMES = { dark: 'dark', light: 'light', auto: 'as the system' };

/** One button: dark, light, as the system. */
export function ThemeToggle() {
  const [theme, setTheme] = useTheme();
  const Icon = ICONS[theme];
  const next = themeAfter(theme);
  const label = `Theme: ${NAMES[theme]}. Change to ${NAMES[next]}`;
  return (
    <button
      type="button"
      className="btn icon ghost"
      aria-label={label}
      title={label}
      onClick={() => setTheme(next)}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}
