import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface StepProps {
  readonly href: string | null;
  readonly label: string;
  readonly children: ReactNode;
}

function Step({ href, label, children }: StepProps) {
  if (href === null)
    return (
      <button type="button" className="btn icon ghost" disabled aria-label={`No ${label}`}>
        {children}
      </button>
    );
  return (
    <Link className="btn icon ghost" href={href} scroll={false} aria-label={label} title={label}>
      {children}
    </Link>
  );
}

interface SessionStepProps {
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** To the stored snapshot before and after this one. */
export function SessionStep({ previousHref, nextHref }: SessionStepProps) {
  return (
    <span className="step">
      <Step href={previousHref} label="earlier snapshot">
        <ChevronLeft aria-hidden="true" />
      </Step>
      <Step href={nextHref} label="later snapshot">
        <ChevronRight aria-hidden="true" />
      </Step>
    </span>
  );
}
