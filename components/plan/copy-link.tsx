'use client';

import { useState } from 'react';

/** Copies the address of what is shown, position included. */
export function CopyLink({ href }: { readonly href: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(href, window.location.origin).toString());
    setCopied(true);
  };
  return (
    <button type="button" className="btn" onClick={copy}>
      <span role="status">{isCopied ? 'Link copied' : 'Copy link'}</span>
    </button>
  );
}
