import type { LadderGeometry } from './ladder-geometry.ts';
import type { LevelKind } from './level-tags.ts';
import { pixel } from './pixel.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';

interface LevelsProps {
  readonly series: PriceLadderSeries;
  readonly geometry: LadderGeometry;
}

const INK: Readonly<Record<LevelKind, string>> = {
  spot: 'spotl',
  flip: 'flipl',
  call_wall: 'spos',
  put_wall: 'sneg',
  move_up: 'bandl',
  move_down: 'bandl',
};

/** The expected move as a faint band; what of it lies beyond the axis is cut. */
export function ExpectedMoveBand({ series, geometry: g }: LevelsProps) {
  const edge = (kind: LevelKind) => series.tags.find((tag) => tag.kind === kind)?.price;
  const [up, down] = [edge('move_up'), edge('move_down')];
  if (up === undefined || down === undefined) return null;
  const [top, bottom] = [Math.max(g.top, g.y(up)), Math.min(g.bottom, g.y(down))];
  return <rect className="bandf" x={0} y={top} width={g.ladderRight} height={Math.max(0, bottom - top)} />;
}

/** Lines across both panes: spot solid, flip dashed, walls thin, expected move dotted. Spot is painted last. */
export function LevelLines({ series, geometry: g }: LevelsProps) {
  const inside = series.tags.filter((tag) => tag.beyond === null);
  const ordered = [...inside].sort((a, b) => Number(a.kind === 'spot') - Number(b.kind === 'spot'));
  return ordered.map(({ kind, price }) => (
    <line
      key={kind}
      className={INK[kind]}
      x1={0}
      x2={g.ladderRight}
      y1={pixel(g.y(price))}
      y2={pixel(g.y(price))}
    />
  ));
}
