import Link from 'next/link';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatDayYear } from '@/lib/view/format.ts';
import { viewHref } from '@/lib/view/view-href.ts';

interface NoChainProps {
  readonly symbol: string;
  readonly symbols: readonly SymbolRow[];
  readonly view: ViewParameters;
}

const because = ({ symbol, view, symbols }: NoChainProps) => {
  const stored = symbols.find((row) => row.symbol === symbol);
  if (stored === undefined) return 'Nothing has been imported for this symbol.';
  return `Its chains were taken after ${view.at}; the newest is of ${formatDayYear(Date.parse(stored.latest.as_of))}.`;
};

/** The page of a symbol without a chain at the chosen time: why, and the ways out. */
export function NoChain(props: NoChainProps) {
  const { symbol, symbols, view } = props;
  const isStored = symbols.some((row) => row.symbol === symbol);
  const sample = symbols.find((row) => row.sample);
  return (
    <main className="no-chain">
      <div className="state">
        <h1>
          No chain for {symbol} {isStored ? 'at that time' : 'yet'}
        </h1>
        <p>{because(props)}</p>
        <div className="row">
          {isStored ? (
            <Link className="btn primary" href={viewHref(`/trap/${symbol}`, view, { at: null })}>
              Newest {symbol} chain
            </Link>
          ) : (
            <Link className="btn primary" href="/status">
              Import a chain
            </Link>
          )}
          {sample === undefined ? null : (
            <Link className="btn" href={`/trap/${sample.symbol}`}>
              Use sample data
            </Link>
          )}
        </div>
        {symbols.length === 0 ? null : (
          <>
            <h2>Stored symbols</h2>
            <ul className="stored-symbols">
              {symbols.map((row) => (
                <li key={row.symbol}>
                  <Link className="link" href={`/trap/${row.symbol}`}>
                    {row.symbol}
                  </Link>{' '}
                  <span className="muted">
                    {formatDayYear(Date.parse(row.latest.as_of))}
                    {row.sample ? ', sample' : ''}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </main>
  );
}
