import type { HistorySeries } from '@/lib/schema/history-answer.ts';
import type { Meta } from '@/lib/schema/meta.ts';
import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { formatNumber } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Figure } from '../panel/figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { HistoryFigure } from './history-figure.tsx';
import { historyLine } from './history-series.ts';
import { points, rankFormula } from './volatility-words.ts';

interface IvRankPanelProps {
  readonly meta: Meta;
  readonly answer: VolatilityAnswer;
  readonly history: HistorySeries | undefined;
}

const digit = { digits: 1 } as const;
const text = (value: number | null) => (value === null ? 'none' : formatNumber(value, digit));

/** Where the 30-day index stands in its year. */
export function IvRankPanel({ meta, answer, history }: IvRankPanelProps) {
  const { rank } = answer;
  const marks = [
    ...(rank.low === null ? [] : [{ value: rank.low * 100, label: `low ${points(rank.low)}` }]),
    ...(rank.high === null ? [] : [{ value: rank.high * 100, label: `high ${points(rank.high)}` }]),
  ];
  return (
    <Panel
      id="iv-rank"
      title="IV rank"
      about="252 sessions, 30-day index"
      clock={<AsOf instant={meta.as_of} />}
    >
      <dl className="stats volatility-stats">
        <div className="stat">
          <dt>Rank</dt>
          <dd>
            <Figure id="rank.rank" value={rank.rank} text={text(rank.rank)} />
          </dd>
        </div>
        <div className="stat">
          <dt>Percentile</dt>
          <dd>
            <Figure id="rank.percentile" value={rank.percentile} text={text(rank.percentile)} />
          </dd>
        </div>
        <div className="stat">
          <dt>Sessions</dt>
          <dd>
            <Figure id="rank.n" value={rank.n} text={`${rank.n}`} />
            <small>of {rank.window}</small>
          </dd>
        </div>
      </dl>
      <HistoryFigure
        line={history === undefined ? null : historyLine(history, false)}
        subject="IV30 by session"
        marks={marks}
        empty="No session of this series has a 30-day volatility stored."
      />
      <p className="cap">
        {rankFormula(answer)} Below 30 favours buying premium, above 50 selling. Ranks of two symbols do not
        compare.
      </p>
    </Panel>
  );
}
