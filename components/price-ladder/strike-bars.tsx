import { formatDollars } from '@/lib/view/format.ts';
import type { LadderGeometry } from './ladder-geometry.ts';
import { pixel } from './pixel.ts';
import type { LadderBar, PriceLadderSeries } from './price-ladder-series.ts';

interface StrikeBarsProps {
  readonly series: PriceLadderSeries;
  readonly geometry: LadderGeometry;
}

const ink = ({ isPositive, isWall }: LadderBar) => `${isPositive ? 'fpos' : 'fneg'}${isWall ? ' hi' : ''}`;

/** Gamma by strike: puts left of zero, calls right; walls solid. */
export function StrikeBars({ series, geometry: g }: StrikeBarsProps) {
  return (
    <g>
      <line className="ax0" x1={pixel(g.zero)} x2={pixel(g.zero)} y1={g.top} y2={g.bottom} />
      {series.rows.map(({ strike, call, put }) => {
        const box = { y: g.y(strike) - g.barHeight / 2, height: g.barHeight };
        return (
          <g key={strike}>
            <rect {...box} className={ink(call)} x={g.zero + 1} width={g.bar(call.size)} />
            <rect {...box} className={ink(put)} x={g.zero - g.bar(put.size)} width={g.bar(put.size)} />
          </g>
        );
      })}
    </g>
  );
}

/** The walls' gamma beside their bars. */
export function WallLabels({ series, geometry: g }: StrikeBarsProps) {
  return series.rows.map(({ strike, call, put }) => (
    <g key={strike} className="tb">
      {call.isWall ? (
        <text className="tb halo" x={g.zero + g.bar(call.size) + 5} y={g.y(strike) + 4}>
          {formatDollars(call.size)}
        </text>
      ) : null}
      {put.isWall ? (
        <text className="tb halo" textAnchor="end" x={g.zero - g.bar(put.size) - 5} y={g.y(strike) + 4}>
          {formatDollars(put.size)}
        </text>
      ) : null}
    </g>
  ));
}
