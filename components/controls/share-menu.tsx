'use client';

import { Popover } from '@base-ui/react/popover';
import { Share } from 'lucide-react';
import { useRef, useState } from 'react';

interface ShareMenuProps {
  readonly liveHref: string;
  readonly pinnedHref: string;
}

/** What came of copying: where the clipboard is closed to the page, the link to copy by hand. */
type Outcome = { readonly copied: boolean; readonly link: string };

async function copy(href: string): Promise<Outcome> {
  const link = new URL(href, window.location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    return { copied: true, link };
  } catch {
    return { copied: false, link };
  }
}

/** Copies a link to exactly this moment, or to the newest chain in this view. */
export function ShareMenu({ liveHref, pinnedHref }: ShareMenuProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const link = useRef<HTMLInputElement>(null);
  const share = async (href: string) => setOutcome(await copy(href));
  return (
    <Popover.Root onOpenChange={() => setOutcome(null)}>
      <Popover.Trigger className="btn icon ghost" aria-label="Share this view" title="Share this view">
        <Share aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="layer">
          <Popover.Popup className="pop share" aria-label="Share this view">
            <button type="button" className="btn" onClick={() => share(pinnedHref)}>
              Copy link to this moment
            </button>
            <button type="button" className="btn" onClick={() => share(liveHref)}>
              Copy live link
            </button>
            <p className="cap" role="status">
              {outcome?.copied === true ? 'Copied.' : ''}
              {outcome?.copied === false ? 'The clipboard is closed to this page. Copy the link here:' : ''}
            </p>
            {outcome === null ? null : (
              <input
                ref={link}
                className="field l"
                readOnly
                aria-label="Link"
                value={outcome.link}
                onFocus={() => link.current?.select()}
              />
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
