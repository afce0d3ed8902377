import { type RefObject, useEffect, useState } from 'react';

/** Whether an element has been in view, or within `margin` px of it; stays true. */
export function useSeen(place: RefObject<Element | null>, margin = 0): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = ([entry]: readonly IntersectionObserverEntry[]) => {
      if (!entry?.isIntersecting) return;
      setSeen(true);
      observer.disconnect();
    };
    const observer = new IntersectionObserver(watch, { rootMargin: `${margin}px 0px` });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, margin]);
  return isSeen;
}
