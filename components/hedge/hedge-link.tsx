'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
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

/** A link to this page with the choice changed in part; what the sliders were moved to comes along. */
export function HedgeLink({ symbol, view, change, isCurrent = false, className, children }: HedgeLinkProps) {
  const { chosen } = useHedgeChoice();
  return (
    <Link
      href={hedgeHref({ symbol, view, chosen }, change)}
      scroll={false}
      className={className}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}
