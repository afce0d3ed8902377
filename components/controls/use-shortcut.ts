import { useEffect, useEffectEvent } from 'react';
import { isSingleKey } from './is-single-key.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** Runs an action on a single key, unless the reader is typing or has turned single keys off. */
export function useShortcut(key: string, action: (event: KeyboardEvent) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || !isSingleKey(event) || !areSingleKeysOn()) return;
    event.preventDefault();
    action(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
