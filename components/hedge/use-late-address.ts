import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef } from 'react';

/** The address follows this much later, ms, and what of the page the server makes from it later still. */
const ADDRESS_DELAY = 250;
const PAGE_DELAY = 900;

const clearAll = (timers: { current: number[] }) => {
  for (const timer of timers.current) window.clearTimeout(timer);
  timers.current = [];
};

/**
 * An address that follows what moves, once it rests: first in the bar, then the page is read again, so that every link
 * on it starts from there. `isPending` until then.
 */
export function useLateAddress() {
  const router = useRouter();
  const timers = useRef<number[]>([]);
  useEffect(() => () => clearAll(timers), []);
  const follow = (href: string) => {
    clearAll(timers);
    const readAgain = () => {
      timers.current = [];
      startTransition(() => router.refresh());
    };
    timers.current = [
      window.setTimeout(() => window.history.replaceState(null, '', href), ADDRESS_DELAY),
      window.setTimeout(readAgain, PAGE_DELAY),
    ];
  };
  return { follow, isPending: () => timers.current.length > 0 };
}
