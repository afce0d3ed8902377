import { formatCompact, formatNumber, formatPrice, formatShare, formatStrike } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { HedgeFigure } from './hedge-figure.tsx';
import type { HedgeContent } from './hedge-page.ts';
import { type Unwind, type UnwindBar, unwindSeries } from './unwind-series.ts';

const shares = (value: number) => formatNumber(Math.round(value), { signed: true });

function Bar({ bar, id }: { readonly bar: UnwindBar; readonly id: string }) {
  const width = Math.abs(bar.length) * 50;
  return (
    <div className={`unwind-row ${bar.kind}`}>
      <span>{bar.label}</span>
      <i aria-hidden="true">
        <b style={{ left: `${bar.length < 0 ? 50 - width : 50}%`, width: `${width}%` }} />
      </i>
      <HedgeFigure id={id} value={bar.shares} text={shares(bar.shares)} />
    </div>
  );
}

function WallSide({
  unwind,
  path,
  title,
}: {
  readonly unwind: Unwind;
  readonly path: string;
  readonly title: string;
}) {
  const { bars, summary, caveat } = unwindSeries(unwind);
  return (
    <div className="unwind">
      <h3 className="sub">{title}</h3>
      <p className="cap">{summary}</p>
      <div className="unwind-bars">
        <div className="unwind-scale" aria-hidden="true">
          <span>dealers sell</span>
          <span>dealers buy</span>
        </div>
        {bars.map((bar, i) => (
          <Bar
            key={bar.label}
            bar={bar}
            id={bar.kind === 'unwind' ? `${path}.unwind_shares` : `${path}.approach.${i}.hedge_shares`}
          />
        ))}
      </div>
      <p className="cap">
        <HedgeFigure
          id={`${path}.contracts`}
          value={unwind.contracts}
          text={formatCompact(unwind.contracts)}
        />{' '}
        of{' '}
        <HedgeFigure
          id={`${path}.open_interest`}
          value={unwind.open_interest}
          text={formatCompact(unwind.open_interest)}
        />{' '}
        contracts at {formatPrice(unwind.price)}, delta{' '}
        <HedgeFigure
          id={`${path}.delta`}
          value={unwind.delta}
          text={formatNumber(unwind.delta, { digits: 2 })}
        />
        .{' '}
        {unwind.offsetting_contracts === null ? null : (
          <>
            <HedgeFigure
              id={`${path}.offsetting_contracts`}
              value={unwind.offsetting_contracts}
              text={formatCompact(Math.round(unwind.offsetting_contracts))}
            />{' '}
            sold back ({formatShare(unwind.offsetting_contracts / unwind.open_interest)}) undo what the way
            there needed.{' '}
          </>
        )}
        {caveat}
      </p>
    </div>
  );
}

/** Profit-taking at the walls: pressure on the way against pressure there. */
export function WallUnwindPanel({ hedge, as_of }: HedgeContent) {
  const { call_unwind: call, put_unwind: put, unwind_reason: reason } = hedge;
  return (
    <Panel
      id="unwind"
      title="Profit-taking at the walls"
      about="what customers sell back, dealers unwind"
      clock={<AsOf instant={as_of} />}
    >
      {reason === null ? null : <p className="cap">{reason}.</p>}
      <div className="unwinds">
        {call === null ? null : (
          <WallSide unwind={call} path="call_unwind" title={`Call wall ${formatStrike(call.strike)}`} />
        )}
        {put === null ? null : (
          <WallSide unwind={put} path="put_unwind" title={`Put wall ${formatStrike(put.strike)}`} />
        )}
      </div>
    </Panel>
  );
}
