import { formatClock, formatCompact, formatStrike } from '@/lib/view/format.ts';
import { niceTicks } from '../chart/nice-ticks.ts';
import type { LadderGeometry } from './ladder-geometry.ts';
import { pixel } from './pixel.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';
import { priceTicks } from './price-ticks.ts';
import { timeTicks } from './time-ticks.ts';

interface AxesProps {
  readonly series: PriceLadderSeries;
  readonly geometry: LadderGeometry;
}

/** The shared price axis: round prices right of the ladder, grid lines at the major ones. */
export function PriceAxis({ series: { range, step }, geometry: g }: AxesProps) {
  return priceTicks(range, step, g.bottom - g.top, 15).map(({ price, isMajor }) => (
    <g key={price}>
      {isMajor ? (
        <line className="gr" x1={0} x2={g.ladderRight} y1={pixel(g.y(price))} y2={pixel(g.y(price))} />
      ) : null}
      <text
        className={isMajor ? 'tx' : ''}
        x={g.gutterLeft - 14}
        y={Math.min(g.bottom, g.y(price) + 4)}
        textAnchor="end"
      >
        {formatStrike(price)}
      </text>
    </g>
  ));
}

/** Time below the price pane. */
export function TimeAxis({ series: { session }, geometry: g }: AxesProps) {
  const [from, to] = [g.time(session.opens_at), g.time(session.closes_at)];
  const ticks = timeTicks(session, to - from, 46);
  return ticks.map((at, i) => (
    <g key={at}>
      <line className="ax0" x1={pixel(g.time(at))} x2={pixel(g.time(at))} y1={g.bottom} y2={g.bottom + 4} />
      <text x={g.time(at) - (i === 0 ? 2 : 0)} y={g.bottom + 16} textAnchor={i === 0 ? 'start' : 'middle'}>
        {formatClock(at)}
      </text>
    </g>
  ));
}

/** Gamma below the ladder: one round value either side of zero where there is room for it. */
export function GammaAxis({ series: { largest }, geometry: g }: AxesProps) {
  const most = Math.max(largest.call, largest.put);
  const round = niceTicks(0, most, 3)[1] ?? most;
  const reach = g.bar(round);
  const sides = [
    ...(largest.put >= round && reach > 30 ? [-reach] : []),
    ...(largest.call >= round && reach > 30 ? [reach] : []),
  ];
  return (
    <g>
      {sides.map((x) => (
        <g key={x}>
          <line
            className="ax0"
            x1={pixel(g.zero + x)}
            x2={pixel(g.zero + x)}
            y1={g.bottom}
            y2={g.bottom + 4}
          />
          <text x={g.zero + x} y={g.bottom + 16} textAnchor="middle">
            {formatCompact(round)}
          </text>
        </g>
      ))}
      <text x={g.zero} y={g.bottom + 16} textAnchor="middle">
        0
      </text>
    </g>
  );
}
