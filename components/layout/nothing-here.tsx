import Link from 'next/link';

interface NothingHereProps {
  readonly title: string;
  readonly why: string;
}

/** An address without a page: why, and the ways on. */
export function NothingHere({ title, why }: NothingHereProps) {
  return (
    <main className="no-chain">
      <div className="state">
        <h1>{title}</h1>
        <p>{why}</p>
        <div className="row">
          <Link className="btn primary" href="/">
            Go to the trap page
          </Link>
          <Link className="btn" href="/status">
            Stored chains
          </Link>
        </div>
      </div>
    </main>
  );
}
