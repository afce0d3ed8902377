import Link from 'next/link';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatDateYear } from '@/lib/view/format.ts';
import { pinnedAt } from '@/lib/view/pinned-at.ts';
import { viewHref } from '@/lib/view/view-href.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { type TimelineRun, timelineSeries } from './timeline-series.ts';
import './session-timeline.css';

interface SessionTimelinePanelProps {
  readonly page: TrapPage;
  readonly view: ViewParameters;
}

interface RunsProps {
  readonly runs: readonly TimelineRun[];
  readonly hrefOf: (run: TimelineRun) => string;
}

function Runs({ runs, hrefOf }: RunsProps) {
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">From</th>
          <th className="l">To</th>
          <th className="l">Phase</th>
          <th className="l">Of</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.from}>
            <td className="l">
              <Link className="link" href={hrefOf(run)} prefetch={false}>
                {run.fromText}
              </Link>
            </td>
            <td className="l">{run.toText}</td>
            <td className="l">{run.label}</td>
            <td className="l muted wrap">{run.about}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the session came to its phase: each stretch, and a link to the moment it began. */
export function SessionTimelinePanel({ page, view }: SessionTimelinePanelProps) {
  const { runs, now, opens, closes, summary, note } = timelineSeries(page);
  const path = `/trap/${page.meta.symbol}`;
  const hrefOf = (run: TimelineRun) => viewHref(path, view, { at: pinnedAt(run.from) });
  return (
    <Panel
      id="session"
      title="Session"
      about={`phases of ${formatDateYear(page.session.date)}`}
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <figure className="timeline" aria-label={summary}>
        <div className="timeline-track">
          {runs.map((run) => (
            <span
              key={run.from}
              className={`run ${run.phase}`}
              style={{ left: `${run.left}%`, width: `${run.width}%` }}
              title={`${run.fromText} ${run.label}`}
            >
              {run.isNamed ? run.label : ''}
            </span>
          ))}
          <i className="now" style={{ left: `${now}%` }} />
        </div>
        <div className="timeline-hours">
          <span>{opens}</span>
          <span>{closes}</span>
        </div>
      </figure>
      <p className="cap">{summary}</p>
      {note === null ? null : <p className="cap">{note}</p>}
      <Runs runs={runs} hrefOf={hrefOf} />
    </Panel>
  );
}
