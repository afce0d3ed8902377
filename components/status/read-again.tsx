'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useTransition } from 'react';

const EVERY_MS = 10_000;

/** Reads the page's figures again every ten seconds while it is looked at: attempts that store nothing bring no event. */
export function ReadAgain() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible' && !isPending) startTransition(() => router.refresh());
  });
  useEffect(() => {
    const timer = setInterval(() => look(), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return null;
}
