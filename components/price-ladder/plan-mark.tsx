import type { LadderGeometry } from './ladder-geometry.ts';
import { pixel } from './pixel.ts';
import { planPlaces } from './plan-places.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';

interface PlanMarkProps {
  readonly series: PriceLadderSeries;
  readonly geometry: LadderGeometry;
}

/** The plan as a bar beside the price: kept credit with an arrow, credit that is eaten up, loss. Money colours, and words. */
export function PlanMark({ series, geometry }: PlanMarkProps) {
  const places = planPlaces(series, geometry);
  if (places === null) return null;
  const { x, segments, arrow, ticks } = places;
  return (
    <g className="plan-mark">
      {segments.map(({ kind, top, height }) => (
        <rect key={kind} className={kind} x={x - 1} y={top} width={3} height={height} />
      ))}
      {arrow === null ? null : (
        <path className="keep" d={`M${x - 4} ${arrow.from}h9l-4.5 ${arrow.to - arrow.from}z`} />
      )}
      {ticks.map(({ text, y, labelY }) => (
        <g key={text}>
          <line className="smk" x1={x - 4} x2={x + 5} y1={pixel(y)} y2={pixel(y)} />
          <text className="tm halo" x={x - 10} y={labelY} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <text className="halo" x={x + 6} y={10} textAnchor="end">
        plan
      </text>
    </g>
  );
}
