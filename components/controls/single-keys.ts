import { useSyncExternalStore } from 'react';

const ITEM = 'single-key-shortcuts';
const CHANGED = 'single-keys-changed';

/** Whether single-key shortcuts are on: the reader's choice, kept in this browser. */
export const areSingleKeysOn = (): boolean => localStorage.getItem(ITEM) !== 'off';

function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(ITEM, isOn ? 'on' : 'off');
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void) {
  window.addEventListener('storage', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/** The choice for the page that shows it, and how to change it. */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, areSingleKeysOn, () => true), setSingleKeys];
}
