import Link from 'next/link';
import type { SinceChoice } from './since-choices.ts';

interface SinceControlProps {
  readonly choices: readonly SinceChoice[];
  readonly hrefOf: (vs: string | null) => string;
}

/** Since when the P&L is attributed, each a link. */
export function SinceControl({ choices, hrefOf }: SinceControlProps) {
  return (
    <nav className="since" aria-label="Attributed since">
      <span className="muted">Since</span>
      <span className="seg links">
        {choices.map(({ label, vs, isChosen }) => (
          <Link
            key={label}
            href={hrefOf(vs)}
            aria-current={isChosen ? 'true' : undefined}
            scroll={false}
            prefetch={false}
          >
            {label}
          </Link>
        ))}
      </span>
    </nav>
  );
}
