import { formatDollars, formatNumber, formatPrice, formatStrike } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { type LadderLevels, type LadderRow, ladderRows } from './delta-ladder-series.ts';
import { HedgeFigure } from './hedge-figure.tsx';
import type { HedgeContent } from './hedge-page.ts';
import { StatusWord, UseCell } from './use-cell.tsx';

interface LadderPanelProps extends HedgeContent {
  readonly levels: LadderLevels;
}

const shares = (value: number, signed = false) => formatNumber(Math.round(value), { signed });
/** What is traded: bought above zero. */
const trade = (value: number) => shares(value, true);

function Row({
  row,
  isFirst,
  preset,
}: {
  readonly row: LadderRow;
  readonly isFirst: boolean;
  readonly preset: 'a' | 'b';
}) {
  const { rung, path, isNow, delta, mark } = row;
  const cell = (name: keyof typeof rung, text: string) => (
    <HedgeFigure id={`${path}.${name}`} value={rung[name] as number} text={text} />
  );
  return (
    <tr className={isNow ? 'now' : undefined}>
      <td className={`l ${mark === null ? '' : 'strong'}`}>
        {isNow ? formatPrice(rung.spot) : formatStrike(rung.spot)}
        {isNow ? <span className="u">now</span> : null}
        {mark === null ? null : <span className="u">{mark}</span>}
      </td>
      {delta === null ? null : <td>{formatNumber(delta, { digits: 3 })}</td>}
      <td>{cell('position_shares', shares(rung.position_shares))}</td>
      <td>{cell('position_dollars', formatDollars(rung.position_dollars))}</td>
      <td>
        {path === 'now' ? null : isFirst ? (
          <span className="muted">start</span>
        ) : (
          cell('hedge_shares', trade(rung.hedge_shares))
        )}
      </td>
      <td>{path === 'now' ? null : cell('cumulative_hedge_shares', trade(rung.cumulative_hedge_shares))}</td>
      <td>{cell('hedge_per_vol_point', trade(rung.hedge_per_vol_point))}</td>
      <td>{cell('hedge_per_day', trade(rung.hedge_per_day))}</td>
      <td>{cell('theta', formatDollars(rung.theta))}</td>
      <td>
        <UseCell path={path} use={rung.gross_limit_use} preset={preset} isNow={isNow} />
      </td>
      <td className="l">
        <StatusWord status={rung.status} />
      </td>
    </tr>
  );
}

/** The chosen book at each price: what it is, what must be traded, how much of the limit it uses. */
export function DeltaLadderPanel({ hedge, as_of, levels }: LadderPanelProps) {
  const rows = ladderRows(hedge, levels);
  const { preset, values } = hedge.limits;
  const hasDelta = rows.some((row) => row.delta !== null);
  return (
    <Panel
      id="ladder"
      title="Delta ladder"
      about="unhedged; trade is against the rung before, bought positive"
      clock={<AsOf instant={as_of} />}
    >
      <section className="wide-table" tabIndex={0} aria-label="Delta ladder">
        <table className="t ladder-table">
          <thead>
            <tr>
              <th className="l">Spot</th>
              {hasDelta ? <th>Delta</th> : null}
              <th>Shares</th>
              <th>Dollars</th>
              <th>Dealers buy</th>
              <th>Total bought</th>
              <th>+1 vol point</th>
              <th>+1 day</th>
              <th>Theta a day</th>
              <th>Use of {formatDollars(values.gross_delta)}</th>
              <th className="l">Status</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row key={row.path} row={row} isFirst={i === 0} preset={preset} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="cap">
        Volatility and time held on every rung. +1 vol point and +1 day are the shares that dealers buy for
        them alone.
        {hedge.book.kind === 'chain' ? ' The limits are one desk’s, the book is the whole market’s.' : ''}
      </p>
    </Panel>
  );
}
