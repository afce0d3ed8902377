import Link from 'next/link';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { SIGN_WORDS } from '@/lib/view/labels.ts';
import { viewHref } from '@/lib/view/view-href.ts';
import { ViewMenu } from './view-menu.tsx';

interface LadderControlsProps {
  readonly symbol: string;
  readonly view: ViewParameters;
}

interface Choice {
  readonly label: string;
  readonly change: Partial<ViewParameters>;
}

interface ChoicesProps extends LadderControlsProps {
  readonly name: string;
  readonly choices: readonly Choice[];
}

const SCOPES: readonly Choice[] = [
  { label: 'All', change: { exp: 'all' } },
  { label: '0DTE', change: { exp: '0dte' } },
  { label: 'Next', change: { exp: 'next' } },
  { label: 'Week', change: { exp: 'week' } },
  { label: 'Monthly', change: { exp: 'monthly' } },
];
const BASES: readonly Choice[] = [
  { label: 'OI', change: { basis: 'oi' } },
  { label: 'Volume', change: { basis: 'volume' } },
];
const GREEKS: readonly Choice[] = [
  { label: 'Computed', change: { greeks: 'computed' } },
  { label: 'Vendor', change: { greeks: 'vendor' } },
];
const SIGNS: readonly Choice[] = [
  { label: 'Naive', change: { sign: 'naive' } },
  { label: 'Short all', change: { sign: 'short_all' } },
  { label: 'Flow', change: { sign: 'flow' } },
];

/** A choice is on when the view already is what it would change it to. */
function Choices({ name, choices, symbol, view }: ChoicesProps) {
  const path = `/trap/${encodeURIComponent(symbol)}`;
  const here = viewHref(path, view);
  return (
    <nav className="seg links" aria-label={name}>
      {choices.map(({ label, change }) => {
        const href = viewHref(path, view, change);
        return (
          <Link key={label} href={href} scroll={false} aria-current={href === here ? 'true' : undefined}>
            {label}
          </Link>
        );
      })}
    </nav>
  );
}

/** Which contracts count and how: expirations, basis, and behind a button sign and greeks. All are links. */
export function LadderControls({ symbol, view }: LadderControlsProps) {
  const shared = { symbol, view };
  const chosen = `${SIGN_WORDS[view.sign]}, ${view.greeks}`;
  return (
    <>
      <Choices name="Expirations" choices={SCOPES} {...shared} />
      <Choices name="Basis" choices={BASES} {...shared} />
      <ViewMenu chosen={chosen}>
        <span>Dealer sign</span>
        <Choices name="Dealer sign" choices={SIGNS} {...shared} />
        <span>Greeks</span>
        <Choices name="Greeks" choices={GREEKS} {...shared} />
      </ViewMenu>
    </>
  );
}
