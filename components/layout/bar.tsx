import Link from 'next/link';
import { SessionTools } from '@/components/controls/session-tools.tsx';
import { Shortcuts } from '@/components/controls/shortcuts.tsx';
import { SymbolPalette } from '@/components/controls/symbol-palette.tsx';
import { ThemeToggle } from '@/components/controls/theme-toggle.tsx';
import { ToolsMenu } from '@/components/controls/tools-menu.tsx';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { BarClock } from '../live/bar-clock.tsx';
import { PauseLive } from '../live/pause-live.tsx';
import { FreshnessChip } from './freshness-chip.tsx';
import { type PageName, pagesOf } from './pages.ts';
import { sessionLinks } from './session-links.ts';
import { SpotChange } from './spot-change.tsx';

interface BarProps {
  readonly symbol: string;
  readonly view: ViewParameters;
  /** Absent where no snapshot is shown. */
  readonly page?: TrapPage | null | undefined;
  readonly symbols: readonly SymbolRow[];
  readonly current: PageName;
  /** This page's own address in another view; the trap page's when left out. */
  readonly hrefOf?: ((view: ViewParameters) => string) | undefined;
}

/** The bar on top of every page: what is looked at, as of when, and the controls of the session. */
export function Bar({ symbol, view, page = null, symbols, current, hrefOf }: BarProps) {
  const links = page === null ? null : sessionLinks(symbol, view, page, hrefOf);
  return (
    <header className="bar">
      <SymbolPalette symbol={symbol} symbols={symbols} view={view} />
      {page === null ? null : (
        <SpotChange
          trap={page.trap}
          previous_close={page.previous_close}
          explained={current === 'trap' || current === 'hedge'}
        />
      )}
      <nav className="pages" aria-label="Pages">
        {pagesOf(symbol, view).map(({ name, label, href }) => (
          <Link key={name} href={href} aria-current={name === current ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <div className="end">
        {page === null ? null : (
          <div className="when">
            <FreshnessChip
              key={`${page.meta.as_of} ${page.meta.freshness.age_seconds}`}
              as_of={page.meta.as_of}
              sample={page.meta.sample}
              freshness={page.meta.freshness}
            />
            <BarClock as_of={page.meta.as_of} sample={page.meta.sample} />
          </div>
        )}
        <div className="tools">
          <PauseLive />
          {links === null ? null : <SessionTools {...links} />}
          <ThemeToggle />
        </div>
        <ToolsMenu>
          <PauseLive />
          {links === null ? null : <SessionTools {...links} />}
          <ThemeToggle />
        </ToolsMenu>
      </div>
      <Shortcuts previousHref={links?.previousHref ?? null} nextHref={links?.nextHref ?? null} />
    </header>
  );
}
