import { formatNumber } from '@/lib/view/format.ts';

/** Quality flags of a chain with how many contracts have each, most first. */
export function FlagCounts({ flags }: { readonly flags: Readonly<Record<string, number>> }) {
  const counted = Object.entries(flags)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  if (counted.length === 0) return <span className="muted">none</span>;
  return (
    <ul className="flags">
      {counted.map(([flag, count]) => (
        <li key={flag}>
          {flag.replaceAll('_', ' ')} <b>{formatNumber(count)}</b>
        </li>
      ))}
    </ul>
  );
}
