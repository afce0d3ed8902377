import Link from 'next/link';

interface LiveOrPinnedProps {
  readonly isPinned: boolean;
  readonly liveHref: string;
  readonly pinnedHref: string;
}

/** Live follows the newest chain; pinned keeps this one, whatever comes. */
export function LiveOrPinned({ isPinned, liveHref, pinnedHref }: LiveOrPinnedProps) {
  return (
    <nav className="seg links" aria-label="Time">
      <Link href={liveHref} aria-current={isPinned ? undefined : 'true'} scroll={false}>
        Live
      </Link>
      <Link href={pinnedHref} aria-current={isPinned ? 'true' : undefined} scroll={false}>
        Pinned
      </Link>
    </nav>
  );
}
