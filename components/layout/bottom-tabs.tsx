import Link from 'next/link';
import { DEFAULT_VIEW } from '@/lib/schema/serialise-view-parameters.ts';
import { type PageName, pagesOf } from './pages.ts';

interface BottomTabsProps {
  readonly current: PageName;
  readonly symbol: string;
}

/** The navigation of a narrow screen, at its lower edge. */
export function BottomTabs({ current, symbol }: BottomTabsProps) {
  return (
    <nav className="bottom-tabs" aria-label="Pages">
      {pagesOf(symbol, DEFAULT_VIEW).map(({ name, label, href }) => (
        <Link key={name} href={href} aria-current={name === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
