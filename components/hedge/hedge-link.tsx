'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import type { HedgeParameters } from '@/lib/schema/serialise-hedge-parameters.ts';
import { useHedgeChoice } from './hedge-choice.tsx';
import { hedgeHref } from './hedge-href.ts';
import type { HedgeSubject } from './hedge-page.ts';

interface HedgeLinkProps extends Pick<HedgeSubject, 'symbol' | 'view'> {
  readonly change: Partial<HedgeParameters>;
  readonly isCurrent?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to this page with the choice changed in part; what the sliders were moved to comes along when it is followed. */
export function HedgeLink({ symbol, view, change, isCurrent = false, className, children }: HedgeLinkProps) {
  const router = useRouter();
  const { answered, now } = useHedgeChoice();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(hedgeHref({ symbol, view, chosen: now() }, change), { scroll: false });
  };
  return (
    <Link
      href={hedgeHref({ symbol, view, chosen: answered }, change)}
      prefetch={false}
      className={className}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={follow}
    >
      {children}
    </Link>
  );
}
