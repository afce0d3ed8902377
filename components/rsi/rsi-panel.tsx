import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatNumber } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { type RsiRow, rsiRows, rsiWords } from './rsi-series.ts';
import './rsi.css';

function Row({ row }: { readonly row: RsiRow }) {
  return (
    <li>
      <span className={row.timeframe === '15m' ? 'strong' : 'muted'}>{row.timeframe}</span>
      <span className="rsi-axis" title={row.reason ?? `weight ${row.weight}`} aria-hidden="true">
        <i className="edge" style={{ left: '30%' }} />
        <i className="edge" style={{ left: '70%' }} />
        <i className="middle" />
        <i className="bar-fill" style={{ left: `${row.left}%`, width: `${row.width}%` }} />
      </span>
      <ExplainedFigure id={row.id} value={row.value} text={row.text} />
      {row.reason === null ? null : <span className="why">{row.reason}</span>}
    </li>
  );
}

/** Wilder RSI on five timeframes; the trap reads the 15-minute one. */
export function RsiPanel({ page }: { readonly page: TrapPage }) {
  const { rsi } = page.trap;
  return (
    <Panel
      id="rsi"
      title="RSI by timeframe"
      about="Wilder, 14 closed bars"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <p className="cap">
        Score{' '}
        <ExplainedFigure
          id="rsi.score"
          value={rsi.score}
          text={rsi.score === null ? 'unknown' : formatNumber(rsi.score, { signed: true })}
        />{' '}
        of ±100: {rsiWords(rsi)}.
      </p>
      <ul className="rsi-rows">
        {rsiRows(rsi).map((row) => (
          <Row key={row.timeframe} row={row} />
        ))}
      </ul>
      <div className="rsi-scale" aria-hidden="true">
        <span style={{ left: '30%' }}>30</span>
        <span style={{ left: '50%' }}>50</span>
        <span style={{ left: '70%' }}>70</span>
      </div>
    </Panel>
  );
}
