import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useTransition } from 'react';

/**
 * Steps to the neighbouring snapshots. Presses that come while a step is on its way are taken after it, each from
 * where the one before has led; a held key steps only as fast as pages arrive.
 */
export function useStep(previousHref: string | null, nextHref: string | null) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  /** Steps still to take, negative to earlier ones. */
  const left = useRef(0);

  const go = () => {
    const direction = Math.sign(left.current);
    if (isPending || direction === 0) return;
    const href = direction < 0 ? previousHref : nextHref;
    left.current = href === null ? 0 : left.current - direction;
    if (href !== null) startTransition(() => router.push(href, { scroll: false }));
  };
  const goOn = useEffectEvent(go);
  useEffect(() => {
    if (!isPending) goOn();
  }, [isPending]);

  return (direction: -1 | 1, isHeld: boolean) => {
    if (isPending && isHeld) return;
    left.current += direction;
    go();
  };
}
