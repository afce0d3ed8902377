import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef } from 'react';

/** The address follows this much later, ms, once nothing moves. */
const DELAY = 500;

interface Late {
  timer: number;
  /** Not yet gone to. */
  href: string | null;
}

/**
 * An address that follows what moves, once it rests: the page goes there, so that every link on it starts from there. A
 * click before writes it at once: gone to later, it would undo where the click leads. `isPending` until then.
 */
export function useLateAddress() {
  const router = useRouter();
  const own = useRef<Late>({ timer: 0, href: null });
  useEffect(() => {
    const late = own.current;
    const flush = () => {
      window.clearTimeout(late.timer);
      if (late.href !== null) window.history.replaceState(null, '', late.href);
      late.href = null;
    };
    document.addEventListener('click', flush, { capture: true });
    return () => {
      document.removeEventListener('click', flush, { capture: true });
      window.clearTimeout(late.timer);
    };
  }, []);
  const follow = (href: string) => {
    const late = own.current;
    window.clearTimeout(late.timer);
    late.href = href;
    late.timer = window.setTimeout(() => {
      late.href = null;
      startTransition(() => router.replace(href, { scroll: false }));
    }, DELAY);
  };
  return { follow, isPending: () => own.current.href !== null };
}
