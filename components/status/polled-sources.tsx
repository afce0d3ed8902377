import Link from 'next/link';
import { Figure } from '@/components/panel/figure.tsx';
import { Panel } from '@/components/panel/panel.tsx';
import type { SourceRow, StatusReport } from '@/lib/schema/status-report.ts';
import { formatNumber } from '@/lib/view/format.ts';
import { freshnessWords } from '../layout/freshness-words.ts';
import { RejectedRows } from './rejected-rows.tsx';
import { outcomeCounts, outcomeWords, scheduleWords, skewWords, whenWords } from './source-words.ts';

const CHIP = { fresh: 'plain', unknown: 'plain', settled: 'plain', stale: 'stale' };

function StateChip({ freshness, newest_as_of }: SourceRow) {
  const as_of = newest_as_of ?? '';
  const { text, look } = freshnessWords({ as_of, sample: false, freshness }, freshness.age_seconds);
  return <span className={`chip ${CHIP[look]}`}>{text}</span>;
}

const counted = (id: string, value: number | null) => (
  <Figure id={id} value={value} text={value === null ? 'none' : formatNumber(value)} />
);

function PolledRow({ row, now }: { readonly row: SourceRow; readonly now: string }) {
  return (
    <tr data-source={`${row.source} ${row.symbol}`}>
      <td className="l">
        <Link className="link strong" href={`/trap/${row.symbol}`}>
          {row.symbol}
        </Link>{' '}
        {row.source}
      </td>
      <td className="l">
        <StateChip {...row} />
      </td>
      <td className="l" title={row.last_success_at ?? undefined}>
        {whenWords(row.last_success_at, now)}
      </td>
      <td className="l wrap" title={outcomeCounts(row)}>
        {outcomeWords(row)}
      </td>
      <td className="l wrap">{scheduleWords(row)}</td>
      <td className="l" title={row.next_attempt_at ?? undefined}>
        {whenWords(row.next_attempt_at, now)}
      </td>
      <td>{counted('rows', row.rows)}</td>
      <td className="l wrap">
        {row.rejected_rows === 0 || row.rejected_rows === null ? (
          <span className="muted">none</span>
        ) : (
          <RejectedRows rows={row.rejected} />
        )}
      </td>
      <td>{skewWords(row.clock_skew_seconds)}</td>
    </tr>
  );
}

/** Every source that is asked by itself: how it stands, and what it last brought. */
export function PolledSources({ sources, now }: Pick<StatusReport, 'sources' | 'now'>) {
  return (
    <Panel id="sources" title="Sources" about="asked by themselves, each against its own schedule">
      {sources.length === 0 ? (
        <p className="cap">
          No source is asked. Start with SOURCE and SYMBOLS set (SOURCE=cboe SYMBOLS=SPY) to have chains read
          by themselves; until then only what is imported is shown.
        </p>
      ) : (
        <section className="imports-scroll" tabIndex={0} aria-label="Sources">
          <table className="t imports">
            <thead>
              <tr>
                <th className="l">Symbol, source</th>
                <th className="l">State</th>
                <th className="l">Last success</th>
                <th className="l">Last attempt</th>
                <th className="l">Schedule</th>
                <th className="l">Next attempt</th>
                <th>Rows</th>
                <th className="l">Rejected rows</th>
                <th>Clock skew</th>
              </tr>
            </thead>
            <tbody>
              {sources.map((row) => (
                <PolledRow key={`${row.source} ${row.symbol}`} row={row} now={now} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
