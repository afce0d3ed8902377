'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';

interface PageErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A page when reading or computing it failed: what to do, and the id that the server's log has. */
export function PageError({ error, reset }: PageErrorProps) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <main className="no-chain">
      <div className="state" role="alert">
        <h1>This page could not be made</h1>
        <p>Reading or computing the chain failed on the server. Nothing stored was changed.</p>
        {error.digest === undefined ? null : (
          <p>
            Its id in the server’s log: <span className="mono">{error.digest}</span>
          </p>
        )}
        <div className="row">
          <button type="button" className="btn primary" onClick={retry}>
            Retry
          </button>
          <a className="btn" href="/status">
            Stored chains
          </a>
        </div>
      </div>
    </main>
  );
}
