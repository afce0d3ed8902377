import Link from 'next/link';
import type { HistoryAnswer } from '@/lib/schema/history-answer.ts';
import { SPANS, type Span } from '@/lib/schema/history-span.ts';
import { Panel } from '../panel/panel.tsx';
import { HistoryFigure } from './history-figure.tsx';
import { historyLine } from './history-series.ts';

interface HistoryPanelProps {
  readonly history: HistoryAnswer;
  readonly span: Span;
  /** Address of the page with another span. */
  readonly hrefOf: Readonly<Record<Span, string>>;
}

const SUBJECTS = [
  ['net_gex', 'Net GEX', 'net GEX'],
  ['spot', 'Spot', 'spot'],
  ['gamma_flip', 'Flip', 'flip'],
  ['iv30', 'IV30', 'IV30'],
] as const;

/** Stored figures of the series over a range: net GEX, spot, flip and IV30. */
export function HistoryPanel({ history, span, hrefOf }: HistoryPanelProps) {
  const lineOf = (metric: string) => {
    const series = history.series.find((one) => one.metric === metric);
    return series === undefined ? null : historyLine(series, SPANS[span].isIntraday);
  };
  return (
    <Panel
      id="history"
      title="History"
      about="as stored with each snapshot, naive sign, all expirations"
      actions={
        <nav className="seg spans" aria-label="Range of the history">
          {(Object.keys(SPANS) as Span[]).map((name) => (
            <Link
              key={name}
              href={hrefOf[name]}
              scroll={false}
              aria-current={name === span ? 'true' : undefined}
            >
              {SPANS[name].label}
            </Link>
          ))}
        </nav>
      }
    >
      <div className="history-grid">
        {SUBJECTS.map(([metric, title, subject]) => (
          <div key={metric}>
            <h3 className="sub">{title}</h3>
            <HistoryFigure
              line={lineOf(metric)}
              subject={`history of ${subject}`}
              empty={`No ${subject} is stored for this range.`}
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}
