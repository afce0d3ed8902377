import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef } from 'react';

/** The address follows this much later, ms, and what of the page the server makes from it later still. */
const ADDRESS_DELAY = 250;
const PAGE_DELAY = 900;

interface Late {
  timers: number[];
  /** Not yet in the address bar. */
  href: string | null;
}

function clear(late: Late): void {
  for (const timer of late.timers) window.clearTimeout(timer);
  late.timers = [];
}

function write(late: Late): void {
  if (late.href !== null) window.history.replaceState(null, '', late.href);
  late.href = null;
}

/**
 * An address that follows what moves, once it rests: first in the bar, then the page is read again, so that every link
 * on it starts from there. A click writes it at once: written later, it would undo where the click leads. `isPending`
 * until the page is read again.
 */
export function useLateAddress() {
  const router = useRouter();
  const own = useRef<Late>({ timers: [], href: null });
  useEffect(() => {
    const late = own.current;
    const flush = () => write(late);
    document.addEventListener('click', flush, { capture: true });
    return () => {
      document.removeEventListener('click', flush, { capture: true });
      clear(late);
    };
  }, []);
  const follow = (href: string) => {
    const late = own.current;
    clear(late);
    late.href = href;
    const readAgain = () => {
      late.timers = [];
      startTransition(() => router.refresh());
    };
    late.timers = [
      window.setTimeout(() => write(late), ADDRESS_DELAY),
      window.setTimeout(readAgain, PAGE_DELAY),
    ];
  };
  return { follow, isPending: () => own.current.timers.length > 0 };
}
